import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { joinPages } from '../../data/pages.ts'
import { unwrapTagged } from '../../data/tagged.ts'
import { toSend } from '../../elements/forms/entered-body.ts'
import { entered, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { ConfirmButton } from '../../elements/page/confirm.tsx'
import { Done, sayDone } from '../../elements/page/done.tsx'
import { MoreButton } from '../../elements/lists/more-button.tsx'
import { EmptyState, Show } from '../../elements/page/states.tsx'
import type { BrandSurveyTexts } from '../../texts/es/staff/brand-survey.ts'

const last = lastRead<Schemas['DealerCodePage']>()

const CodeTable = ({
  codes,
  remove,
  t,
}: {
  codes: readonly Schemas['ListedDealerCode'][]
  remove: (code: string) => Promise<void>
  t: BrandSurveyTexts
}) => (
  <div class="card">
    <table class="cards">
      <caption class="unseen">{t.tabs.codes}</caption>
      <thead>
        <tr>
          <th scope="col">{t.code}</th>
          <th scope="col">{t.dealer}</th>
          <th scope="col">{t.remove}</th>
        </tr>
      </thead>
      <tbody>
        {codes.map(({ code, periods }) => (
          <tr key={code}>
            <th scope="row">{code}</th>
            <td data-label={t.dealer}>
              {periods.map(({ dealerId, from, to }) => t.periods(dealerId, from, to)).join(' · ')}
            </td>
            <td data-label={t.remove}>
              <ConfirmButton
                label={t.remove}
                about={code}
                title={t.removeTitle}
                confirm={t.remove}
                act={() => remove(code)}
                danger
              >
                <p>{t.removeHelp}</p>
              </ConfirmButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

/** Whose each code of a brand's files is; a code that is added is one dealer's from a day on. */
export const CodesPart = ({ brandId, t }: { brandId: string; t: BrandSurveyTexts }) => {
  const { api } = useApp()
  const ask = (cursor: string | undefined, signal?: AbortSignal) =>
    unwrap(
      api.GET('/v1/brands/{brandId}/dealer-codes', {
        params: { path: { brandId }, query: { limit: 100, ...(cursor !== undefined && { cursor }) } },
        ...(signal && { signal }),
      }),
    )
  const codes = useLoad(last, brandId, (signal) => ask(undefined, signal))
  const add = async (form: FormData) => {
    const path = { brandId, code: entered(form, 'code') ?? '' }
    const field = (name: string) => entered(form, `/periods/0/${name}`)
    const period = { dealerId: field('dealerId') ?? '', from: field('from') ?? '', to: field('to') }
    await unwrapTagged(
      api.PUT('/v1/brands/{brandId}/dealer-codes/{code}', {
        params: { path },
        body: toSend<Schemas['DealerCodeContent']>({ periods: [period] }),
      }),
    )
    sayDone(t.codeAdded)
    codes.reload()
  }
  const remove = async (code: string) => {
    await unwrap(
      api.DELETE('/v1/brands/{brandId}/dealer-codes/{code}', { params: { path: { brandId, code } } }),
    )
    codes.reload()
  }
  return (
    <div class="stack wide">
      <Done />
      <p>{t.codesSay}</p>
      <Show loading={codes}>
        {(page) =>
          page.items.length === 0 && page.next === null ? (
            <EmptyState title={t.noCodes} />
          ) : (
            <>
              <CodeTable codes={page.items} remove={remove} t={t} />
              {page.next !== null && (
                <MoreButton
                  read={async () => codes.show(joinPages(page, await ask(page.next ?? undefined)))}
                />
              )}
            </>
          )
        }
      </Show>
      <section class="stack narrow">
        <h2>{t.addCode}</h2>
        <Form send={t.add} submit={add} draft={`code ${brandId}`}>
          <div class="fields">
            <TextField name="code" label={t.code} maxLength={64} />
            <TextField name="/periods/0/dealerId" label={t.dealerId} maxLength={64} />
            <TextField name="/periods/0/from" type="date" label={t.since} />
            <TextField name="/periods/0/to" type="date" label={t.until} optional />
          </div>
        </Form>
      </section>
    </div>
  )
}
