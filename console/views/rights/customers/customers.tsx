import { useSignal } from '@preact/signals'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { useOverSignIn } from '../../../data/over-sign-in.ts'
import { entered, SelectField, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { EmptyState } from '../../../elements/page/states.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time } from '../../../elements/words/time.tsx'
import { Customer } from './customer.tsx'
import type { RightsProps } from '../rights-props.ts'
import { isUnnamed } from './unnamed.ts'

const kinds = ['phone', 'plate', 'email', 'customerRef', 'visitRef'] as const

const Found = ({
  found: { items, complete },
  asked,
  choose,
  zone,
  t,
}: Omit<RightsProps, 'dealerId'> & {
  found: Schemas['CustomersFound']
  /** The reference that was searched for; null if it was something else. */
  asked: string | null
  choose: (customerRef: string) => void
}) => {
  const { common } = useApp()
  if (items.length === 0)
    return (
      <EmptyState title={t.nobody}>
        {asked !== null && (
          <>
            <p>{t.useReferenceHelp}</p>
            <button class="button" type="button" onClick={() => choose(asked)}>
              {t.useReference}
            </button>
          </>
        )}
      </EmptyState>
    )
  return (
    <section class="card stack" aria-live="polite">
      <p class="soft">{t.several}</p>
      <table class="cards">
        <caption class="unseen">{t.shown.customers}</caption>
        <thead>
          <tr>
            <th scope="col">{t.customer}</th>
            <th scope="col">{t.kinds.phone}</th>
            <th scope="col">{t.kinds.plate}</th>
            <th scope="col">{t.lastCall}</th>
            <th scope="col">
              <span class="unseen">{t.actions}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ customerRef, name, phone, plate, lastCall }) => (
            <tr key={customerRef}>
              <th scope="row">
                {isUnnamed(customerRef) ? (
                  t.unnamed
                ) : (
                  <>
                    <Outside>{name ?? customerRef}</Outside>
                    <span class="small soft">
                      {' '}
                      <Outside>{customerRef}</Outside>
                    </span>
                  </>
                )}
              </th>
              <td data-label={t.kinds.phone}>{phone?.shown ?? common.nothing}</td>
              <td data-label={t.kinds.plate}>
                {plate === null ? common.nothing : <Outside>{plate}</Outside>}
              </td>
              <td data-label={t.lastCall}>
                {lastCall ? <Time at={lastCall.receivedAt} zone={zone} form="day" /> : common.nothing}
              </td>
              <td>
                <button class="button" type="button" onClick={() => choose(customerRef)}>
                  {t.choose}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!complete && <p class="notice warn">{t.incomplete}</p>}
    </section>
  )
}

/** Finding a customer by whatever they give, and all that can be done for the one who is chosen. */
export const Customers = ({ dealerId, zone, t }: RightsProps) => {
  const { api } = useApp()
  const found = useSignal<Schemas['CustomersFound'] | null>(null)
  const asked = useSignal<string | null>(null)
  const chosen = useOverSignIn(`customer ${dealerId}`)
  const kind = useSignal<(typeof kinds)[number]>('phone')
  const search = async (form: FormData) => {
    const value = entered(form, `/${kind.value}`) ?? ''
    const body = { [kind.value]: value }
    const asks = kind.value === 'customerRef' ? value : null
    found.value = await unwrap(
      api.POST('/v1/dealers/{dealerId}/customer-searches', { params: { path: { dealerId } }, body }),
    )
    asked.value = asks
  }
  if (chosen.value !== '')
    return (
      <Customer
        key={chosen.value}
        dealerId={dealerId}
        customerRef={chosen.value}
        close={() => void (chosen.value = '')}
        closes={t.otherCustomer}
        zone={zone}
        t={t}
      />
    )
  return (
    <div class="stack">
      <section class="card">
        <Form send={t.search} submit={search} draft={`customer-search ${dealerId}`} stays>
          <SelectField
            name="kind"
            label={t.searchBy}
            value="phone"
            onChange={(value) => void (kind.value = kinds.find((name) => name === value) ?? 'phone')}
          >
            {kinds.map((name) => (
              <option key={name} value={name}>
                {t.kinds[name]}
              </option>
            ))}
          </SelectField>
          <TextField name={`/${kind.value}`} label={t.value} hint={t.valueHelp} maxLength={254} />
        </Form>
      </section>
      {found.value && (
        <Found
          found={found.value}
          asked={asked.value}
          choose={(ref) => void (chosen.value = ref)}
          zone={zone}
          t={t}
        />
      )}
    </div>
  )
}
