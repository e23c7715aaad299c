import { type Schemas, useApp } from '../../app/app.ts'
import { useDealer } from '../../data/dealers.ts'
import { Outside } from '../../elements/words/outside.tsx'
import { Time } from '../../elements/words/time.tsx'
import type { GroupTexts } from '../../texts/es/dealer/group.ts'

type ParticipantsProps = { group: Schemas['Group']; dealerId: string; t: GroupTexts }

/** Who takes part in a group, by number. */
export const Participants = ({ group, dealerId, t }: ParticipantsProps) => {
  const { me } = useApp()
  const { zone } = useDealer(dealerId)
  return (
    <section class="card">
      <table class="cards">
        <caption>
          <h2>{t.participants}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.participantNumber}</th>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.since}</th>
          </tr>
        </thead>
        <tbody>
          {group.participants.map((participant) => (
            <tr key={participant.dealerId}>
              <td data-label={t.participantNumber}>{participant.participationNumber}</td>
              <td>
                <Outside>{participant.name}</Outside>
                {participant.dealerId === dealerId && me.audience === 'dealer' && (
                  <>
                    {' '}
                    <span class="chip accent">{t.you}</span>
                  </>
                )}
              </td>
              <td class="small joined" data-label={t.since}>
                <Time at={participant.joinedAt} zone={zone} form="day" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
