import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ResponseError } from '../../../../client/errors.ts'
import { unwrap } from '../../../../client/unwrap.ts'
import { type Schemas, useApp } from '../../../app/app.ts'
import { address } from '../../../app/routing/router.ts'
import { type Failure, failureOf } from '../../../data/failure.ts'
import { entered, TextField } from '../../../elements/forms/field.tsx'
import { Form } from '../../../elements/forms/form.tsx'
import { FailureNotice } from '../../../elements/page/failure-notice.tsx'
import { EmptyState } from '../../../elements/page/states.tsx'
import { Day, Time } from '../../../elements/words/time.tsx'
import { Chain } from './chain.tsx'
import { Fact } from '../fact.tsx'
import { Openings } from '../openings/openings.tsx'
import type { RightsProps } from '../rights-props.ts'
import { findProofs } from './find-proofs.ts'

const Proof = ({ proof, ...props }: RightsProps & { proof: Schemas['ErasureProof'] }) => {
  const { zone, t } = props
  const { number, at, executedBy, calls, blockedUntil, previous, beyondReach } = proof
  const where: Readonly<Record<string, string>> = t.proof.where
  return (
    <section class="card stack">
      <h3>{t.proofNumber(number)}</h3>
      <dl class="facts">
        <Fact name={t.proof.at}>
          <Time at={at} zone={zone} />
        </Fact>
        <Fact name={t.proof.by}>{t.proof.byNames[executedBy]}</Fact>
        <Fact name={t.identity}>{t.identityChecks[proof.identityCheck] ?? proof.identityCheck}</Fact>
        <Fact name={t.proof.calls}>{calls.join(', ')}</Fact>
        <Fact name={t.blockedUntil}>
          <Time at={blockedUntil} zone={zone} form="day" />
        </Fact>
        <Fact name={t.proof.previous}>
          {previous === null ? t.proof.first : <code class="small">{previous}</code>}
        </Fact>
      </dl>
      <div class="stack tight">
        <h4>{t.proof.beyond}</h4>
        <ul>
          {beyondReach.map((copy) => (
            <li key={copy.where}>
              {where[copy.where] ?? copy.where}:{' '}
              {copy.until === null ? (
                t.proof.notOurs
              ) : (
                <>
                  {t.proof.until} <Day day={copy.until} />
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      <Chain {...props} upTo={number} />
    </section>
  )
}

/** Proofs of erasures, by the person's receipt or by reference; and opening what is still blocked. */
export const Proofs = (props: RightsProps) => {
  const { dealerId, t } = props
  const { api } = useApp()
  const proofs = useSignal<Schemas['ErasureProof'][] | null>(null)
  const writing = useSignal(false)
  const failure = useSignal<Failure | null>(null)
  // A proof that the register names, by its number.
  const number = address.value.query.get('proof')
  useEffect(() => {
    if (number === null) return
    const params = { path: { dealerId, proofId: number } }
    unwrap(api.GET('/v1/dealers/{dealerId}/proofs/{proofId}', { params })).then(
      (proof) => void (proofs.value = [proof]),
      (thrown: unknown) => {
        if (thrown instanceof ResponseError && thrown.status === 404) writing.value = true
        else failure.value = failureOf(thrown)
      },
    )
  }, [dealerId, number])
  const search = async (form: FormData) => {
    const receipt = entered(form, '/receipt')
    const customerRef = entered(form, '/customerRef')
    const body = receipt === undefined ? { customerRef: customerRef ?? '' } : { receipt }
    const found = await findProofs(api, dealerId, body)
    proofs.value = found.proofs
    writing.value = found.isWriting
  }
  return (
    <div class="stack">
      <section class="card stack" aria-labelledby="proof-search">
        <h2 id="proof-search">{t.proofSearch}</h2>
        <Form send={t.search} submit={search} draft={`proof-search ${dealerId}`} stays>
          <TextField name="/receipt" label={t.receiptField} maxLength={64} optional />
          <TextField name="/customerRef" label={t.referenceField} maxLength={64} optional />
        </Form>
      </section>
      <FailureNotice failure={failure} />
      {proofs.value?.length === 0 && !writing.value && <EmptyState title={t.noProof} />}
      {writing.value && (
        <p class="notice" role="status">
          {t.proofSoon}
        </p>
      )}
      {proofs.value?.map((proof) => (
        <Proof key={proof.number} {...props} proof={proof} />
      ))}
      <Openings {...props} />
    </div>
  )
}
