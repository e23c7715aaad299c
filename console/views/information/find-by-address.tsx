import { useSignal } from '@preact/signals'
import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { entered, TextField } from '../../elements/forms/field.tsx'
import { Form } from '../../elements/forms/form.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import type { InformationTexts } from '../../texts/es/staff/information.ts'
import { RequestTable } from './request-table.tsx'

/** Finds the requests of an e-mail address, which stays on this page and goes into no address of it. */
export const FindByAddress = ({ t }: { t: InformationTexts }) => {
  const { api } = useApp()
  const found = useSignal<Schemas['InformationRequestsFound'] | null>(null)
  const search = async (form: FormData) => {
    found.value = await unwrap(
      api.POST('/v1/information-request-searches', { body: { email: entered(form, '/email') ?? '' } }),
    )
  }
  return (
    <details class="card">
      <summary>{t.find}</summary>
      <div class="stack">
        <p class="small soft">{t.findHelp}</p>
        <Form send={t.findSubmit} submit={search} draft="request-search" stays>
          <TextField name="/email" type="email" label={t.email} maxLength={254} />
        </Form>
        <div class="stack" aria-live="polite">
          {found.value &&
            (found.value.items.length === 0 ? (
              <EmptyState title={t.foundNone} />
            ) : (
              <>
                <p class="soft">{t.count(found.value.items.length, found.value.more)}</p>
                <RequestTable items={found.value.items} t={t} />
              </>
            ))}
        </div>
      </div>
    </details>
  )
}
