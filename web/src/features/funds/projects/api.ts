import { useQuery } from '@tanstack/react-query';
import { type CreateProject, createProject, listProjects, type Project, updateProject } from '#web/api/client.ts';
import { useAction } from '#web/api/use-action.ts';

export const useProjects = () =>
  useQuery({ queryKey: ['funds', 'projects'], queryFn: () => listProjects(), select: ({ data }) => data });

export type ProjectFields = Required<Omit<CreateProject, 'openingFen'>> & {
  readonly openingFen: number;
  readonly status: Project['status'];
};

export const useSaveProject = (project: Project | undefined, done: () => void) =>
  useAction({
    run: ({ openingFen, status, ...fields }: ProjectFields, key) =>
      project
        ? updateProject(project.id, { ...fields, status, version: project.version })
        : createProject({ ...fields, openingFen }, { idempotencyKey: key }),
    stale: [['funds']],
    done,
  });
