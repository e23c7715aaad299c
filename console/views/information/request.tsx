import { ResponseError } from '../../../client/errors.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { go } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { lastRead, useLoad } from '../../data/load.ts'
import { type Tagged, unwrapTagged } from '../../data/tagged.ts'
import { BackLink } from '../../elements/page/back-link.tsx'
import { ConfirmButton } from '../../elements/page/confirm.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { Show } from '../../elements/page/states.tsx'
import { useDialog } from '../../elements/page/use-dialog.ts'
import { unwrap } from '../../../client/unwrap.ts'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { CorrectRequest } from './correct-request.tsx'
import { News } from './news.tsx'
import { Others } from './others.tsx'
import { RequestFacts } from './request-facts.tsx'

const last = lastRead<Tagged<Schemas['InformationRequestDetail']>>()

const listPath = '/asortis/informacion'

/** One request: who asks and what, what became of it, and what staff may do with it. */
export const View = ({ parameters: { requestId = '' }, t }: ViewProps<InformationTexts>) => {
  const { api } = useApp()
  const params = { path: { requestId } }
  const correcting = useDialog(`correction ${requestId}`)
  const request = useLoad(last, requestId, (signal) =>
    unwrapTagged(api.GET('/v1/information-requests/{requestId}', { params, signal })),
  )
  return (
    <>
      <BackLink href={listPath}>{t.back}</BackLink>
      <Show loading={request}>
        {({ data, etag }) => {
          const change = async (body: Schemas['InformationRequestChange'], said: string) => {
            try {
              const asked = { params: { ...params, header: { 'If-Match': etag } }, body }
              request.show(await unwrapTagged(api.PATCH('/v1/information-requests/{requestId}', asked)))
              sayDone(said)
            } catch (thrown) {
              if (!(thrown instanceof ResponseError) || thrown.status !== 412) throw thrown
              // Whoever was first is shown; nothing is done twice.
              request.reload()
              sayDone(t.overtaken)
            }
          }
          const erase = async () => {
            await unwrap(api.DELETE('/v1/information-requests/{requestId}', { params }))
            sayDone(t.erased, listPath)
            go(listPath, { replace: true })
          }
          const isOpen = data.question?.answeredAt === null
          return (
            <>
              <div class="page-head">
                <PageTitle title={data.name} />
                <Done />
              </div>
              <div class="stack">
                <p class="notice">{t.careful}</p>
                <RequestFacts request={data} t={t} />
                <div class="row no-print">
                  {data.question && (
                    <button
                      class={isOpen ? 'button main' : 'button'}
                      type="button"
                      onClick={() =>
                        void change({ answered: isOpen }, t.marked).catch(() => request.reload())
                      }
                    >
                      {isOpen ? t.markAnswered : t.markOpen}
                    </button>
                  )}
                  <button class="button" type="button" onClick={correcting.open}>
                    {t.correct}
                  </button>
                  <ConfirmButton label={t.erase} title={t.eraseTitle} confirm={t.erase} act={erase} danger>
                    <p>{t.eraseHelp}</p>
                  </ConfirmButton>
                </div>
                <Others requests={data.others} t={t} />
                <News request={data} change={change} t={t} />
              </div>
              {correcting.isOpen && (
                <CorrectRequest
                  request={data}
                  change={(body) => change(body, t.corrected)}
                  dialog={correcting}
                  t={t}
                />
              )}
            </>
          )
        }}
      </Show>
    </>
  )
}
