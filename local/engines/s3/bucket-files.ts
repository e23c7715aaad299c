import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as z from 'zod/mini'

const storedObject = z.object({
  key: z.string(),
  /** The file with its content. */
  blob: z.string(),
  bytes: z.int(),
  etag: z.string(),
  /** `content-type`, `content-disposition` and `x-amz-meta-…`. */
  headers: z.record(z.string(), z.string()),
  /** Epoch milliseconds of the run's clock. */
  putAt: z.number(),
})
/** An object's description; its content is a file. */
export type StoredObject = z.output<typeof storedObject>

const storedUpload = z.object({
  bucket: z.string(),
  key: z.string(),
  headers: z.record(z.string(), z.string()),
  begunAt: z.number(),
})
/** A multipart upload that has begun. */
type StoredUpload = z.output<typeof storedUpload>

const isMissing = (fault: unknown) => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT'

const readJson = async <S extends z.core.$ZodType>(
  file: string,
  schema: S,
): Promise<z.output<S> | undefined> => {
  try {
    return z.parse(schema, JSON.parse(await readFile(file, 'utf8')))
  } catch (fault) {
    if (isMissing(fault)) return undefined
    throw fault
  }
}

/** Owner only: what is in a bucket contains names and phone numbers. */
const ownerOnly = { mode: 0o600 }

const writeWhole = async (file: string, content: string | Buffer) => {
  const draft = `${file}.${randomUUID()}.tmp`
  await writeFile(draft, content, ownerOnly)
  await rename(draft, file)
}

/**
 * Buckets as files below `folder`: whatever was written survives a restart or a killed process, whole. A key is hashed
 * for its file's name, since it may hold what no file system takes.
 */
export const bucketFiles = (folder: string) => {
  const bucketFolder = (bucket: string) => join(folder, 'objects', bucket)
  const describe = (bucket: string, key: string) =>
    join(bucketFolder(bucket), `${createHash('sha256').update(key).digest('hex')}.json`)
  const uploadFolder = (id: string) => join(folder, 'uploads', createHash('sha256').update(id).digest('hex'))
  const partFile = (id: string, part: number) => join(uploadFolder(id), `${part}.part`)
  const find = (bucket: string, key: string) => readJson(describe(bucket, key), storedObject)

  const commit = async (bucket: string, object: StoredObject) => {
    const before = await find(bucket, object.key)
    await writeWhole(describe(bucket, object.key), JSON.stringify(object))
    if (before) await rm(before.blob, { force: true })
  }

  return {
    find,
    list: async (bucket: string): Promise<StoredObject[]> => {
      const names = await readdir(bucketFolder(bucket)).catch((fault: unknown) => {
        if (isMissing(fault)) return []
        throw fault
      })
      const found = names
        .filter((name) => name.endsWith('.json'))
        .map((name) => readJson(join(bucketFolder(bucket), name), storedObject))
      return (await Promise.all(found)).filter((object) => object !== undefined)
    },
    put: async (bucket: string, object: Omit<StoredObject, 'blob'>, content: Buffer) => {
      await mkdir(bucketFolder(bucket), { recursive: true })
      const blob = join(bucketFolder(bucket), `${randomUUID()}.bin`)
      await writeFile(blob, content, ownerOnly)
      await commit(bucket, { ...object, blob })
    },
    remove: async (bucket: string, { key, blob }: StoredObject) => {
      await rm(describe(bucket, key), { force: true })
      await rm(blob, { force: true })
    },
    beginUpload: async (id: string, upload: StoredUpload) => {
      await mkdir(uploadFolder(id), { recursive: true })
      await writeWhole(join(uploadFolder(id), 'upload.json'), JSON.stringify(upload))
    },
    upload: (id: string) => readJson(join(uploadFolder(id), 'upload.json'), storedUpload),
    putPart: (id: string, part: number, content: Buffer) => writeWhole(partFile(id, part), content),
    part: async (id: string, part: number): Promise<Buffer | undefined> =>
      readFile(partFile(id, part)).catch((fault: unknown) => {
        if (isMissing(fault)) return undefined
        throw fault
      }),
    /** Makes an object of an upload's parts, one after the other. */
    join: async (
      id: string,
      parts: readonly number[],
      object: Omit<StoredObject, 'blob'>,
      bucket: string,
    ) => {
      await mkdir(bucketFolder(bucket), { recursive: true })
      const blob = join(bucketFolder(bucket), `${randomUUID()}.bin`)
      for (const part of parts)
        await pipeline(
          createReadStream(partFile(id, part)),
          createWriteStream(blob, { flags: 'a', ...ownerOnly }),
        )
      await commit(bucket, { ...object, blob })
      await rm(uploadFolder(id), { recursive: true, force: true })
    },
    abort: (id: string) => rm(uploadFolder(id), { recursive: true, force: true }),
  }
}
