import { statSync } from 'node:fs'

const codeOf = (fault: unknown): string | undefined =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : undefined

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'you have no permission',
  EPERM: 'you have no permission',
  EROFS: 'it is read-only',
  ENOTDIR: 'part of its path is a file',
  ENOENT: 'no folder can be made there',
  EIO: 'the disk reports an error',
}

/** Why a file or folder could not be used, in words; undefined if the fault is not one of the disk's. */
export const diskFault = (fault: unknown): string | undefined => {
  const code = codeOf(fault)
  return code === undefined ? undefined : reasons[code]
}

/** Does something with a file or folder. A fault of the disk becomes an Error that names `path` and says why. */
export const onDisk = <T>(path: string, act: () => T): T => {
  try {
    return act()
  } catch (fault) {
    const why = diskFault(fault)
    if (why === undefined) throw fault
    throw new Error(`${path} cannot be used: ${why}. Choose another folder with --data`, { cause: fault })
  }
}

/** Throws an Error in plain words for a path that cannot be a data folder, because it or a part of it is a file. */
export const refuseFile = (path: string): void => {
  const isFolder = onDisk(path, () => statSync(path, { throwIfNoEntry: false })?.isDirectory())
  if (isFolder === false) throw new Error(`${path} is a file; --data takes a folder`)
}
