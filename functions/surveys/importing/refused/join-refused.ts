import type { FileReader } from '../../../platform/files/storing/read-file.ts'
import type { FileTarget } from '../../../platform/files/storing/upload-file.ts'
import { refusedKeys } from '../import-files.ts'

type JoinRefusedPorts = {
  files: Pick<FileReader, 'readWhole'>
  upload: (target: FileTarget, pieces: AsyncIterable<Buffer>) => Promise<number>
}

/** Makes one file of the parts with refused rows, after its header, a part at a time. */
export const joinRefused =
  ({ files, upload }: JoinRefusedPorts) =>
  async (importId: string, header: string, parts: number): Promise<void> => {
    const { part, whole } = refusedKeys(importId)
    async function* pieces() {
      yield Buffer.from(header)
      for (let number = 1; number <= parts; number += 1) yield await files.readWhole(part(number))
    }
    await upload({ key: whole, contentType: 'text/csv; charset=utf-8' }, pieces())
  }
