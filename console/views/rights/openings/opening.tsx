import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { ConfirmButton } from '../../../elements/page/confirm.tsx'
import { sayDone } from '../../../elements/page/done.tsx'
import { lazyPart } from '../../../elements/page/lazy-part.tsx'
import { Outside } from '../../../elements/words/outside.tsx'
import { Time, timeText } from '../../../elements/words/time.tsx'
import { localeOf } from '../../../texts/language.ts'
import { Fact } from '../fact.tsx'
import type { RightsProps } from '../rights-props.ts'
import { OpenedFile } from './opened-file.tsx'

const Opened = lazyPart(async () => (await import('./opened.tsx')).Opened)

type OpeningProps = RightsProps & { opening: Schemas['Opening']; changed: () => void }

const chips = { requested: 'chip warn', approved: 'chip good', expired: 'chip' } as const

/** Of one that is over, whether nobody approved it, or it was read. */
const shownState = ({ state, approvedAt, readings }: Schemas['Opening']) => {
  if (state !== 'expired' || approvedAt === null) return state
  return readings > 0 ? ('read' as const) : ('over' as const)
}

const Person = ({ person, t }: { person: Schemas['OpeningPerson'] } & Pick<RightsProps, 't'>) => (
  <>
    {person.name === null ? t.somebody : <Outside>{person.name}</Outside>} ({t.sides[person.side]})
  </>
)

const OneErasure = ({
  erasure: { at, calls },
  zone,
  t,
}: Pick<RightsProps, 'zone' | 't'> & { erasure: Schemas['OpenedErasure'] }) => {
  const { language } = useApp()
  return <>{t.erasureOption(timeText(localeOf(language), zone, at, 'moment'), calls)}</>
}

/** One request to open what is blocked, with what whoever is looking may do about it. */
export const Opening = ({ opening, changed, ...props }: OpeningProps) => {
  const { dealerId, zone, t } = props
  const { api } = useApp()
  const { accessId, customerRef, state, reason, reference, requestedBy, requestedAt, until } = opening
  const approve = async () => {
    const params = { path: { dealerId, customerRef: customerRef ?? '', accessId } }
    await unwrap(
      api.POST('/v1/dealers/{dealerId}/customers/{customerRef}/blocked-access/{accessId}/approval', {
        params,
      }),
    )
    sayDone(t.approved)
    changed()
  }
  const Reading = reason === 'person' ? OpenedFile : Opened
  const about = (
    <>
      <Fact name={t.customer}>{customerRef === null ? t.notShown : <Outside>{customerRef}</Outside>}</Fact>
      <Fact name={t.whichErasure}>
        {opening.erasure ? (
          <OneErasure {...props} erasure={opening.erasure} />
        ) : opening.erasureId === null ? (
          t.allErasures
        ) : (
          t.oneErasure
        )}
      </Fact>
      <Fact name={t.reason}>{t.reasons[reason]}</Fact>
      <Fact name={t.reference}>{reference === null ? t.notShown : <Outside>{reference}</Outside>}</Fact>
      <Fact name={t.asksFor}>
        <Person person={requestedBy} t={t} />, <Time at={requestedAt} zone={zone} />
      </Fact>
    </>
  )
  return (
    <li class="stack tight">
      <div>
        <span class={chips[state]}>{t.openingStates[shownState(opening)]}</span>
      </div>
      <dl class="facts rows">
        {about}
        {opening.approvedBy && opening.approvedAt !== null && (
          <Fact name={t.approves}>
            <Person person={opening.approvedBy} t={t} />, <Time at={opening.approvedAt} zone={zone} />
          </Fact>
        )}
        {state !== 'expired' && (
          <Fact name={state === 'approved' ? t.openedUntil : t.approvableUntil}>
            <Time at={until} zone={zone} />
          </Fact>
        )}
        {opening.approvedAt !== null && (
          <Fact name={t.readings}>
            {opening.readings}
            {opening.lastReadAt !== null && (
              <>
                {' '}
                ({t.lastRead} <Time at={opening.lastReadAt} zone={zone} />)
              </>
            )}
          </Fact>
        )}
      </dl>
      {opening.mayApprove && (
        <div>
          <ConfirmButton
            label={t.approve}
            about={reference ?? ''}
            title={t.approveTitle}
            confirm={t.approve}
            act={approve}
          >
            <p>{t.approveHelp}</p>
            <dl class="facts">{about}</dl>
          </ConfirmButton>
        </div>
      )}
      {opening.isYours && state === 'approved' && customerRef !== null && (
        <Reading {...props} customerRef={customerRef} accessId={accessId} changed={changed} />
      )}
    </li>
  )
}
