import type { Schemas } from '../../../app/app.ts'
import { address } from '../../../app/routing/router.ts'
import { Time } from '../../../elements/words/time.tsx'
import type { RightsProps } from '../rights-props.ts'

const sideOf = (by: string): string => by.split(':')[0] ?? ''

/** Who did something, by how an entry names them, such as `staff:<sub>`: by name, if there is one, and on whose side. */
const doerOf = (by: string, name: string | null | undefined, t: RightsProps['t']): string => {
  const side = sideOf(by)
  return (typeof name === 'string' ? t.doersNamed[side]?.(name) : undefined) ?? t.doers[side] ?? t.service
}

/** A link to the proof of an erasure. */
const ProofLink = ({ proofId, t }: { proofId: string } & Pick<RightsProps, 't'>) => (
  <a href={`${address.value.path}?show=proofs&proof=${encodeURIComponent(proofId)}`}>
    {t.proofNumber(Number(proofId))}
  </a>
)

/**
 * Who registered a request, and what was done about it: what, who did it and when, and what proves it; of one that was
 * concluded, who did that.
 */
export const DoneAbout = ({
  request,
  zone,
  t,
}: Pick<RightsProps, 'zone' | 't'> & { request: Schemas['RightsRequest'] }) => {
  const { carriedOut = [], registeredBy, concludedBy, concludedAt, proofId } = request
  const registered = t.registrars[sideOf(registeredBy)]?.(request.registeredByName)
  return (
    <>
      {registered !== undefined && <div class="small soft">{registered}</div>}
      {carriedOut.map(({ what, id, reason, at, by, byName, phonesEnding = [], proofId: proof }) => (
        <div key={`${what} ${id} ${at}`} class="small soft">
          {t.carriedOut[what](t.states[id] ?? id)}
          {reason !== undefined && `. ${t.reasons[reason]}`}
          {phonesEnding.length > 0 && `, ${t.phonesEnding(phonesEnding.join(', '))}`}.{' '}
          {t.doneBy(doerOf(by, byName, t))}, <Time at={at} zone={zone} />
          {proof !== undefined && (
            <>
              . <ProofLink proofId={proof} t={t} />
            </>
          )}
        </div>
      ))}
      {carriedOut.length === 0 && concludedBy !== undefined && concludedAt !== undefined && (
        <div class="small soft">
          {t.doneBy(doerOf(concludedBy, request.concludedByName, t))}, <Time at={concludedAt} zone={zone} />
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
