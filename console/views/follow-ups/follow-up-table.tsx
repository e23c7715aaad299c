import './follow-ups.css'
import type { Schemas } from '../../app/app.ts'
import { useApp } from '../../app/app.ts'
import { dealerIn, type NamedDealer, useDealer, useDealers } from '../../data/dealers.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Day, Time } from '../../elements/words/time.tsx'
import { capital, useWords } from '../../elements/words/words.ts'
import type { FollowUpsTexts } from '../../texts/es/dealer/follow-ups.ts'
import { type FollowUpState, isEnded } from './read-state.ts'

type ListedFollowUp = Schemas['ListedFollowUp']

const sinceOf = (
  state: FollowUpState,
  { dueSince, openedAt, closedAt, endedAt }: ListedFollowUp,
): string | null =>
  ({ due: dueSince, withheld: openedAt, lapsed: closedAt, done: endedAt, withdrawn: endedAt })[state]

const Row = ({
  one,
  state,
  all,
  dealer,
  t,
}: {
  one: ListedFollowUp
  state: FollowUpState
  all: boolean
  dealer: NamedDealer
  t: FollowUpsTexts
}) => {
  const { common } = useApp()
  const words = useWords()
  const { callId, dealerId, customer, visit, kind, surveyExpected } = one
  const since = sinceOf(state, one)
  const path = `/d/${encodeURIComponent(dealerId)}`
  return (
    <tr>
      <th scope="row">
        <a href={`${path}/problemas/${encodeURIComponent(callId)}`}>
          <Outside>{customer.name ?? customer.ref}</Outside>
        </a>
        <span class="visit small soft">{t.visit(visit.ref)}</span>
      </th>
      {all && (
        <td data-label={t.dealer}>
          <a href={`${path}/problemas`}>{dealer.name}</a>
        </td>
      )}
      <td data-label={t.call}>{capital(words.kind(kind))}</td>
      <td data-label={t.survey}>
        <Day day={surveyExpected} />
      </td>
      <td data-label={t.since[state]}>
        {since === null ? common.nothing : <Time at={since} zone={dealer.zone} />}
      </td>
      {state === 'withdrawn' && (
        <td data-label={t.why}>
          {one.withdrawnBecause === null ? common.nothing : t.withdrawnBecause[one.withdrawnBecause]}
        </td>
      )}
      {!isEnded(state) && (
        <td data-label={t.phone}>
          {customer.phone?.dial ? (
            <a class="whole" href={customer.phone.dial}>
              {customer.phone.shown}
            </a>
          ) : (
            <span class="whole">{customer.phone?.shown ?? common.nothing}</span>
          )}
        </td>
      )}
    </tr>
  )
}

type ListProps = { items: readonly ListedFollowUp[]; state: FollowUpState; t: FollowUpsTexts }
type TableProps = ListProps & { all?: boolean; dealerOf: (dealerId: string) => NamedDealer }

/** Follow-ups in a state, each leading to its case; with the dealer where they are those of all dealers. */
const FollowUpTable = ({ items, state, all = false, dealerOf, t }: TableProps) => (
  <div class="card">
    <table class="cards">
      <caption class="unseen">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.customer}</th>
          {all && <th scope="col">{t.dealer}</th>}
          <th scope="col">{t.call}</th>
          <th scope="col">{t.survey}</th>
          <th scope="col">{t.since[state]}</th>
          {state === 'withdrawn' && <th scope="col">{t.why}</th>}
          {!isEnded(state) && <th scope="col">{t.phone}</th>}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <Row
            key={`${one.dealerId} ${one.callId}`}
            one={one}
            state={state}
            all={all}
            dealer={dealerOf(one.dealerId)}
            t={t}
          />
        ))}
      </tbody>
    </table>
  </div>
)

/** The follow-ups of one dealer. */
export const DealerFollowUps = ({ dealerId, ...list }: ListProps & { dealerId: string }) => {
  const dealer = useDealer(dealerId)
  return <FollowUpTable {...list} dealerOf={() => dealer} />
}

/** The follow-ups of all dealers, for staff. */
export const AllFollowUps = (list: ListProps) => {
  const dealers = useDealers()
  return <FollowUpTable {...list} all dealerOf={(dealerId) => dealerIn(dealers, dealerId)} />
}
