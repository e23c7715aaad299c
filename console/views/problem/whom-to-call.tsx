import type { Schemas } from '../../app/app.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Day } from '../../elements/words/time.tsx'
import { NotToRing } from '../../elements/words/not-to-ring.tsx'
import type { ProblemTexts } from '../../texts/es/dealer/problem.ts'

type PartProps = { problem: Schemas['Problem']; t: ProblemTexts }

const Fact = ({ name, value }: { name: string; value: string | undefined }) =>
  value === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd>
        <Outside>{value}</Outside>
      </dd>
    </div>
  )

/** The customer and the visit: what is needed to pick up the phone. */
export const WhomToCall = ({ problem: { customer, ringing, visit, wait, assignee }, t }: PartProps) => {
  const { phone, email } = customer
  const { vehicle } = visit
  const car = [vehicle?.model, vehicle?.plate].filter((part) => part !== undefined).join(' · ')
  return (
    <section class="card" aria-label={t.call}>
      {wait !== null && (
        <p class="notice warn" role="status">
          {wait}
        </p>
      )}
      <NotToRing ringing={ringing} />
      {phone === undefined ? (
        <p class="soft">{t.noPhone}</p>
      ) : phone.dial === null || !ringing.allowed ? (
        <p class="phone">
          <span class="unseen">{t.phone}: </span>
          <Outside>{phone.shown}</Outside>
        </p>
      ) : (
        <a class="button phone" href={phone.dial}>
          {t.dial(phone.shown)}
        </a>
      )}
      <dl class="facts">
        <Fact name={t.lookedAfter} value={assignee ?? t.nobody} />
        <Fact name={t.visit} value={visit.ref} />
        {visit.date !== undefined && (
          <div>
            <dt>{t.visitDate}</dt>
            <dd>
              <Day day={visit.date} />
            </dd>
          </div>
        )}
        <Fact name={t.vehicle} value={car === '' ? undefined : car} />
        <Fact name={t.adviser} value={visit.adviser} />
        <Fact name={t.site} value={visit.site} />
        <Fact name={t.email} value={email} />
        <Fact name={t.reference} value={customer.ref} />
      </dl>
    </section>
  )
}
