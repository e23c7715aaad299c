import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { entered, SelectField, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { ProblemItem } from '../../elements/problems/problem-item.tsx'
import type { ProblemsTexts } from '../../texts/es/dealer/problems.ts'

type Found = Schemas['ProblemsFound']
type SearchProps = { dealerId: string; zone: string; t: ProblemsTexts }

const Result = ({
  found,
  zone,
  t,
  close,
}: Pick<SearchProps, 'zone' | 't'> & { found: Found; close: () => void }) => (
  <div class="stack" role="status">
    <div class="row apart">
      <h2>{t.search.found}</h2>
      <button class="button plain" type="button" onClick={close}>
        {t.search.close}
      </button>
    </div>
    {found.items.length === 0 && <p class="soft">{t.search.none}</p>}
    <ul class="problem-list">
      {found.items.map((problem) => (
        <ProblemItem key={problem.callId} problem={problem} zone={zone} t={t} />
      ))}
    </ul>
    {!found.complete && <p class="small soft">{t.search.incomplete}</p>}
  </div>
)

/** Finds problems by a visit's or a customer's reference, open and closed; a reference is never in the page's address. */
export const Search = ({ dealerId, zone, t }: SearchProps) => {
  const { api } = useApp()
  const found = useSignal<Found | null>(null)
  const submit = async (form: FormData) => {
    const reference = entered(form, '/visitRef') ?? ''
    const body = form.get('by') === 'customerRef' ? { customerRef: reference } : { visitRef: reference }
    found.value = await unwrap(
      api.POST('/v1/dealers/{dealerId}/problem-searches', { params: { path: { dealerId } }, body }),
    )
  }
  return (
    <details class="no-print">
      <summary>{t.search.search}</summary>
      <div class="stack">
        <Form send={t.search.go} submit={submit} draft={`problem-search ${dealerId}`} stays>
          <div class="filters">
            <SelectField name="by" label={t.search.by} value="visitRef">
              <option value="visitRef">{t.search.visitRef}</option>
              <option value="customerRef">{t.search.customerRef}</option>
            </SelectField>
            <TextField name="/visitRef" label={t.search.reference} maxLength={64} />
          </div>
        </Form>
        {found.value && (
          <Result found={found.value} zone={zone} t={t} close={() => void (found.value = null)} />
        )}
      </div>
    </details>
  )
}
