import { Component, type ReactNode } from 'react';
import { isProblem, ProblemError, unreadableCode } from '#web/api/problem.ts';
import { ErrorPanel } from '#web/ui/error-panel.tsx';

type Props = { readonly children: ReactNode };
type State = { readonly problem: ProblemError | null };

/** A page that breaks leaves the navigation standing. */
export class PageFault extends Component<Props, State> {
  override state: State = { problem: null };

  static getDerivedStateFromError(error: unknown): State {
    return { problem: isProblem(error) ? error : new ProblemError({ status: 0, code: unreadableCode, detail: '' }) };
  }

  override render(): ReactNode {
    const { problem } = this.state;
    if (problem === null) return this.props.children;
    return <ErrorPanel problem={problem} onRetry={() => location.reload()} />;
  }
}
