import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { address, setQuery } from '../../app/routing/router.ts'
import type { ViewProps } from '../../app/routing/view.tsx'
import { asortisZone, useDealer } from '../../data/dealers.ts'
import { lastRead, useLoad } from '../../data/load.ts'
import { Choices } from '../../elements/forms/choices.tsx'
import { SelectField } from '../../elements/forms/field.tsx'
import { PagedList } from '../../elements/lists/paged-list.tsx'
import { MonthChoice } from '../../elements/periods/month-choice.tsx'
import { readMonth } from '../../elements/periods/months-to-choose.ts'
import { PageTitle } from '../../elements/page/page-title.tsx'
import { EmptyState } from '../../elements/page/states.tsx'
import { monthIn } from '../../elements/words/months.ts'
import { capital, useWords } from '../../elements/words/words.ts'
import type { FollowUpsTexts } from '../../texts/es/dealer/follow-ups.ts'
import { AllFollowUps, DealerFollowUps } from './follow-up-table.tsx'
import { daysOf, followUpKinds, followUpStates, isEnded, readState } from './read-state.ts'

const last = lastRead<Schemas['FollowUpPage']>()
const limit = 50

const FollowUps = ({ dealerId, zone, t }: { dealerId?: string; zone: string; t: FollowUpsTexts }) => {
  const { api } = useApp()
  const words = useWords()
  const { state, kind } = readState(address.value.query)
  const current = monthIn(zone, new Date())
  const month = readMonth(address.value.query, current)
  const days = isEnded(state) ? daysOf(month) : {}
  const ask = (cursor: string | undefined, signal?: AbortSignal) => {
    const query = { state, limit, ...days, ...(kind && { kind }), ...(cursor !== undefined && { cursor }) }
    const init = signal ? { signal } : {}
    return dealerId === undefined
      ? unwrap(api.GET('/v1/follow-ups', { params: { query }, ...init }))
      : unwrap(
          api.GET('/v1/dealers/{dealerId}/follow-ups', { params: { path: { dealerId }, query }, ...init }),
        )
  }
  const list = useLoad(last, `${dealerId ?? ''} ${state} ${kind} ${isEnded(state) ? month : ''}`, (signal) =>
    ask(undefined, signal),
  )
  return (
    <>
      <div class="page-head">
        <PageTitle title={t.title} />
        {!isEnded(state) && <p class="soft">{t.about}</p>}
      </div>
      <div class="stack">
        <div class="row apart bottom no-print">
          <Choices
            label={t.stateChoice}
            choices={followUpStates.map((one) => ({ id: one, text: t.states[one] }))}
            chosen={state}
            choose={(one) => setQuery({ estado: one === 'due' ? '' : one })}
          />
          <SelectField
            name="llamada"
            label={t.kind}
            value={kind ?? ''}
            onChange={(chosen) => setQuery({ llamada: chosen })}
          >
            <option value="">{t.allKinds}</option>
            {followUpKinds.map((one) => (
              <option key={one} value={one}>
                {capital(words.kind(one))}
              </option>
            ))}
          </SelectField>
        </div>
        {isEnded(state) && <MonthChoice month={month} current={current} t={t} />}
        <p>{t.explained[state]}</p>
        <PagedList list={list} ask={ask} empty={<EmptyState title={t.none[state]} />} count={t.count}>
          {(items) =>
            dealerId === undefined ? (
              <AllFollowUps items={items} state={state} t={t} />
            ) : (
              <DealerFollowUps dealerId={dealerId} items={items} state={state} t={t} />
            )
          }
        </PagedList>
      </div>
    </>
  )
}

const OfDealer = ({ dealerId, t }: { dealerId: string; t: FollowUpsTexts }) => (
  <FollowUps dealerId={dealerId} zone={useDealer(dealerId).zone} t={t} />
)

/**
 * The follow-ups of a dealer, or, for staff, of all dealers: by the day the brand survey is expected or, of those that have
 * ended, by when they did, a month at a time.
 */
export const View = ({ parameters: { dealerId }, t }: ViewProps<FollowUpsTexts>) =>
  dealerId === undefined ? <FollowUps zone={asortisZone} t={t} /> : <OfDealer dealerId={dealerId} t={t} />
