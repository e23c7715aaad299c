import './export.css'
import { useEffect, useRef } from 'preact/hooks'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import type { ExportTexts } from '../../texts/es/dealer/export.ts'
import { localeOf } from '../../texts/language.ts'
import { Download } from './download.tsx'
import { pollDelayMs } from '../../data/refreshing/poll.ts'

type Export = Schemas['ProblemExport']
const last = lastRead<Export>()

const Working = ({ file: { rows, of }, t }: { file: Export; t: ExportTexts }) => {
  const { language } = useApp()
  const text = (count: number) => count.toLocaleString(localeOf(language))
  return (
    <>
      <h2 id="progress">{t.working}</h2>
      <progress
        aria-labelledby="progress"
        {...(of !== null && of > 0 && { value: Math.min(rows, of), max: of })}
      />
      <p class="number" role="status">
        {of === null ? t.rows(text(rows)) : t.progress(text(rows), text(of))}
      </p>
      <p class="small soft">{t.stay}</p>
    </>
  )
}

/** How far a file of problems is, and the file once it is ready. It can be left and opened again. */
export const View = ({ parameters: { dealerId = '', exportId = '' }, t }: ViewProps<ExportTexts>) => {
  const { api, language } = useApp()
  const ask = (signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/dealers/{dealerId}/problem-exports/{exportId}', {
        params: { path: { dealerId, exportId } },
        ...(signal && { signal }),
      }),
    )
  const loading = useLoad(last, `${dealerId} ${exportId}`, ask)
  const now = loading.loaded.value
  const waiting = now.state === 'ready' && now.data.state === 'working' && !now.again
  const asked = useRef(0)
  useEffect(() => {
    if (!waiting) return
    const timer = setTimeout(() => {
      asked.current += 1
      loading.reload()
    }, pollDelayMs(asked.current))
    return () => clearTimeout(timer)
  }, [waiting])
  return (
    <>
      <div class="page-head">
        <p class="small">
          <a href={`/d/${encodeURIComponent(dealerId)}/problemas`}>{t.back}</a>
        </p>
        <PageTitle title={t.title} />
      </div>
      <div class="export">
        <Show loading={loading}>
          {(file) => (
            <div class="card">
              {file.state === 'working' && <Working file={file} t={t} />}
              {file.state === 'ready' && (
                <>
                  <h2>{t.ready}</h2>
                  <p>{t.readyRows(file.rows, file.rows.toLocaleString(localeOf(language)))}</p>
                  <Download ask={() => ask()} t={t} />
                  <p class="small soft">{t.personal}</p>
                </>
              )}
              {file.state === 'failed' && (
                <div class="stack tight" role="alert">
                  <h2>{t.failed}</h2>
                  <p>{t.failures[file.failure ?? 'internal']}</p>
                </div>
              )}
            </div>
          )}
        </Show>
      </div>
    </>
  )
}
