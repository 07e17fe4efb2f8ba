import { resolve } from 'node:path';
import type { Workspace } from '../workspace.ts';
import type { Given } from './call.ts';

/** The folder of `-w`, else the one that the person stands in. */
export const workspaceFolder = ({ values, standing }: Given): string =>
  resolve(standing, values.workspace ?? '.');

/** Loaded where there is one to be read: most of what reads it is the policy's shape. */
export async function ownWorkspace(given: Given): Promise<Workspace> {
  const { readWorkspace } = await import('../workspace.ts');
  return readWorkspace(workspaceFolder(given));
}

/** Of commands that need none: null without `-w`. */
export async function looseWorkspace(given: Given): Promise<Workspace | null> {
  return given.values.workspace === undefined ? null : ownWorkspace(given);
}
