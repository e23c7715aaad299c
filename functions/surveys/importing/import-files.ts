import { filePrefixes } from '../../platform/files/storing/file-prefixes.ts'

/** The bucket's key of an import's upload. */
export const uploadKey = (importId: string): string => `${filePrefixes.imports}${importId}`

/** The import whose upload has this key. */
export const importOfKey = (key: string): string => key.slice(filePrefixes.imports.length)

/** The bucket's keys of an import's refused rows: the header, the parts, from 1, and the whole. */
export const refusedKeys = (importId: string) => ({
  header: `${filePrefixes.refused}${importId}/header`,
  part: (number: number) => `${filePrefixes.refused}${importId}/${String(number).padStart(6, '0')}`,
  whole: `${filePrefixes.refused}${importId}/all`,
})
