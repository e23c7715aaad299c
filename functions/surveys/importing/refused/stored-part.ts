import { FileGone } from '../../../platform/files/storing/file-gone.ts'
import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import { readRefusedPart, type StoredRefusedRow } from './refused-part.ts'

/** A file that may be gone: its text, or null. */
export const textIfThere = async (
  files: Pick<FileReader, 'readWhole'>,
  key: string,
): Promise<string | null> => {
  try {
    return (await files.readWhole(key)).toString()
  } catch (fault) {
    if (fault instanceof FileGone) return null
    throw fault
  }
}

/** A part of an import's refused rows; null once its file is gone, `other-form` for one from before rows could be told apart. */
export const storedPart = async (
  files: Pick<FileReader, 'readWhole'>,
  key: string,
): Promise<StoredRefusedRow[] | 'other-form' | null> => {
  const text = await textIfThere(files, key)
  if (text === null) return null
  try {
    return readRefusedPart(Buffer.from(text))
  } catch {
    return 'other-form'
  }
}
