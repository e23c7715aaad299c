import type { FileBucket } from '../../platform/files/storing/files-client.ts'
import { fileReader } from '../../platform/files/storing/read-file.ts'
import { uploadFile } from '../../platform/files/storing/upload-file.ts'
import type { Clock } from '../../platform/runtime/clock.ts'
import type { Table } from '../../platform/table/client.ts'
import { findRefused } from '../importing/refused/find-refused.ts'
import { removeRefused } from '../importing/refused/remove-refused.ts'
import { importStore } from '../importing/store/import-store.ts'

/** Opens what takes a customer's rows out of files of refused rows, for whoever erases. */
export const openRefusedRows = (table: Table, bucket: FileBucket, clock: Clock) =>
  removeRefused({
    imports: importStore(table),
    files: fileReader(bucket),
    upload: uploadFile(bucket),
    clock,
  })

/** Opens what finds a customer's rows in files of refused rows, for whoever shows what is held. */
export const openRefusedFinding = (table: Table, bucket: FileBucket, clock: Clock) =>
  findRefused({ imports: importStore(table), files: fileReader(bucket), clock })
