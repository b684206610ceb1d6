import type { JSX } from 'react';
import { useLocale } from '#web/i18n/locale.ts';
import { StatusTag } from '#web/ui/status-tag.tsx';
import { type Standing, standingLabels, standingTones } from '../labels.ts';

export const StandingTag = ({ standing }: { readonly standing: Standing }): JSX.Element => (
  <StatusTag tone={standingTones[standing]}>{standingLabels[standing][useLocale()]}</StatusTag>
);
