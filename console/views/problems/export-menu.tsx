import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { useApp } from '../../app/app.ts'
import { go } from '../../app/routing/router.ts'
import { type Failure, failureOf } from '../../data/failure.ts'
import type { readFilters } from '../../elements/problems/read-filters.ts'
import type { ExportMenuTexts } from '../../texts/es/dealer/export-menu.ts'
import { exportRequest, type FileKind, fileKinds } from './export-request.ts'

/** Asks for a file of what the list shows, and leads to the page that shows how far it is. */
export const ExportMenu = ({
  dealerId,
  closed,
  filters,
  t,
}: {
  dealerId: string
  closed: boolean
  filters: ReturnType<typeof readFilters>
  t: ExportMenuTexts
}) => {
  const { api, common } = useApp()
  const asking = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  // The same request pressed again after a lost response starts no second file.
  const key = useRef({ id: '', content: '' })
  const ask = async (kind: FileKind) => {
    const body = exportRequest(kind, closed, filters)
    const content = JSON.stringify(body)
    if (key.current.content !== content) key.current = { id: crypto.randomUUID(), content }
    const { exportId } = await unwrap(
      api.POST('/v1/dealers/{dealerId}/problem-exports', {
        params: { path: { dealerId }, header: { 'Idempotency-Key': key.current.id } },
        body,
      }),
    )
    key.current = { id: '', content: '' }
    go(`/d/${encodeURIComponent(dealerId)}/exportaciones/${encodeURIComponent(exportId)}`)
  }
  const press = (kind: FileKind) => {
    if (asking.value) return
    asking.value = true
    failure.value = null
    ask(kind).catch((thrown: unknown) => {
      failure.value = failureOf(thrown)
      asking.value = false
    })
  }
  return (
    <details class="no-print">
      <summary>{t.download}</summary>
      <div class="stack tight">
        <p class="small soft">{t.explained}</p>
        {failure.value && (
          <p class="notice bad" role="alert">
            {failure.value.error?.problem?.code === 'too-many-rows'
              ? t.tooManyRows
              : common.failures[failure.value.kind].title}
          </p>
        )}
        <div class="row">
          {fileKinds.map((kind) => (
            <button
              key={kind}
              class="button"
              type="button"
              aria-disabled={asking.value}
              onClick={() => press(kind)}
            >
              {t.formats[kind]}
            </button>
          ))}
        </div>
      </div>
    </details>
  )
}
