import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { ResponseError } from '../../../client/errors.ts'
import { useApp } from '../../app/app.ts'
import { changedFields, type Tagged } from '../../data/tagged.ts'
import { Form } from './form.tsx'

type ReplaceFormProps<T, K extends string> = {
  /** What is there now, as it was read. */
  seen: Tagged<T>
  /** Reads it again. */
  read: () => Promise<Tagged<T>>
  /** Replaces it, if it still has this `ETag`. */
  put: (form: FormData, etag: string) => Promise<void>
  /** The words for its fields, to say which of them somebody else has changed. */
  fields: Readonly<Record<K, string>>
  draft: string
  /** The words on its button; those for saving by default. */
  send?: string
  /** What is said above what others have changed, where saving again does not replace it all. */
  changed?: string
  children: ComponentChildren
}

const short = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const isKey = <K extends string>(fields: Readonly<Record<K, string>>, key: string): key is K => key in fields

/**
 * A form that replaces something. If others have changed it in the meantime, it says what, keeps what was typed, and the
 * next time it is sent it is put against their version.
 */
export const ReplaceForm = <K extends string, T extends Readonly<Partial<Record<K, unknown>>>>({
  seen,
  read,
  put,
  fields,
  draft,
  send,
  changed,
  children,
}: ReplaceFormProps<T, K>) => {
  const { common } = useApp()
  const now = useSignal(seen)
  const changes = useSignal<readonly { field: string; value: string }[]>([])
  const submit = async (form: FormData) => {
    try {
      await put(form, now.value.etag)
    } catch (thrown) {
      if (!(thrown instanceof ResponseError) || thrown.status !== 412) throw thrown
      const before = now.value
      const after = await read()
      const keys = Object.keys(fields).filter((key) => isKey(fields, key))
      changes.value = changedFields(keys, before.data, after.data).map((key) => ({
        field: fields[key],
        value: short(after.data[key]),
      }))
      now.value = after
      throw thrown
    }
  }
  return (
    <Form send={send ?? common.save} submit={submit} draft={draft}>
      {changes.value.length > 0 && (
        <div class="notice warn" role="status">
          <p>{changed ?? common.changedByOthers}</p>
          <ul>
            {changes.value.map(({ field, value }) => (
              <li key={field}>
                {field}
                {value !== '' && `: ${value}`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </Form>
  )
}
