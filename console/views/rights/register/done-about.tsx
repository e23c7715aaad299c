import type { Schemas } from '../../../app/app.ts'
import { address } from '../../../app/routing/router.ts'
import { Time } from '../../../elements/words/time.tsx'
import type { RightsProps } from '../rights-props.ts'

/** On whose side somebody is who did something, by how an entry names them, such as `staff:<sub>`. */
const doerOf = (by: string, t: RightsProps['t']): string => t.doers[by.split(':')[0] ?? ''] ?? t.service

/** A link to the proof of an erasure. */
const ProofLink = ({ proofId, t }: { proofId: string } & Pick<RightsProps, 't'>) => (
  <a href={`${address.value.path}?show=proofs&proof=${encodeURIComponent(proofId)}`}>
    {t.proofNumber(Number(proofId))}
  </a>
)

/** What was done about a request: what, who did it and when, and what proves it; of one that was concluded, who did that. */
export const DoneAbout = ({
  request,
  zone,
  t,
}: Pick<RightsProps, 'zone' | 't'> & { request: Schemas['RightsRequest'] }) => {
  const { carriedOut = [], concludedBy, concludedAt, proofId } = request
  return (
    <>
      {carriedOut.map(({ what, id, reason, at, by, phonesEnding = [], proofId: proof }) => (
        <div key={`${what} ${id} ${at}`} class="small soft">
          {t.carriedOut[what](t.states[id] ?? id)}
          {reason !== undefined && `. ${t.reasons[reason]}`}
          {phonesEnding.length > 0 && `, ${t.phonesEnding(phonesEnding.join(', '))}`}.{' '}
          {t.doneBy(doerOf(by, t))}, <Time at={at} zone={zone} />
          {proof !== undefined && (
            <>
              . <ProofLink proofId={proof} t={t} />
            </>
          )}
        </div>
      ))}
      {carriedOut.length === 0 && concludedBy !== undefined && concludedAt !== undefined && (
        <div class="small soft">
          {t.doneBy(doerOf(concludedBy, t))}, <Time at={concludedAt} zone={zone} />
        </div>
      )}
      {proofId !== undefined && carriedOut.every((done) => done.proofId !== proofId) && (
        <div class="small soft">
          <ProofLink proofId={proofId} t={t} />
        </div>
      )}
    </>
  )
}
