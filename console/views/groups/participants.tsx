import { unwrap } from '../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../app/app.ts'
import { ConfirmButton } from '../../elements/page/confirm.tsx'
import { sayDone } from '../../elements/page/done.tsx'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { GroupsTexts } from '../../texts/es/staff/groups.ts'
import { JoinGroup } from './join-group.tsx'

/** Staff read about groups of dealers in several zones. */
const asortisZone = 'Europe/Madrid'

type ParticipantsProps = {
  groupId: string
  participants: readonly Schemas['Participant'][]
  reload: () => void
  t: GroupsTexts
}

/** A group's participants with their numbers: who joins, and who leaves. */
export const Participants = (props: ParticipantsProps) => {
  const { groupId, participants, reload, t } = props
  const { api } = useApp()
  return (
    <section class="stack">
      <div class="row apart">
        <h2>{t.participants}</h2>
        <span class="soft small">{t.count(participants.length)}</span>
      </div>
      {participants.length === 0 ? (
        <p class="soft">{t.nobody}</p>
      ) : (
        <div class="card">
          <table class="cards">
            <caption class="unseen">{t.participants}</caption>
            <thead>
              <tr>
                <th scope="col">{t.number}</th>
                <th scope="col">{t.dealer}</th>
                <th scope="col">{t.since}</th>
                <th scope="col">{t.actions}</th>
              </tr>
            </thead>
            <tbody>
              {participants.map(({ participationNumber, dealerId, name, joinedAt }) => (
                <tr key={dealerId}>
                  <td data-label={t.number}>{participationNumber}</td>
                  <td data-label={t.dealer}>
                    <a href={`/asortis/concesionarios/${encodeURIComponent(dealerId)}`}>
                      <Outside>{name}</Outside>
                    </a>
                  </td>
                  <td data-label={t.since}>
                    <Time at={joinedAt} zone={asortisZone} form="day" />
                  </td>
                  <td>
                    <ConfirmButton
                      label={t.leave}
                      about={name}
                      title={t.leaveTitle(name)}
                      confirm={t.leaveNow}
                      danger
                      act={async () => {
                        const params = { path: { groupId, dealerId } }
                        await unwrap(api.DELETE('/v1/groups/{groupId}/participants/{dealerId}', { params }))
                        sayDone(t.left(name))
                        reload()
                      }}
                    >
                      <p>{t.leaveHelp}</p>
                    </ConfirmButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <JoinGroup {...props} zone={asortisZone} />
    </section>
  )
}
