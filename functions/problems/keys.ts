import { defineKeys } from '../platform/table/define-keys.ts'

export const keys = {
  problemExport: (dealerId: string, exportId: string) => ({
    pk: `EXPORT#${dealerId}#${exportId}`,
    sk: 'EXPORT',
  }),
}

/** The keys of files of problems, in partitions of their own, so that the function that makes them may write nothing else. */
export const problemKeys = defineKeys({ keys, partitions: { problemExports: 'EXPORT#*' }, indexes: {} })
