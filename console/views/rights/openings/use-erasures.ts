import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type Schemas, useApp } from '../../../app/app.ts'
import { findProofs } from '../proofs/find-proofs.ts'

type Found =
  { state: 'none' | 'loading' | 'failed' } | { state: 'ready'; erasures: Schemas['ErasureProof'][] }

/** The erasures of a reference of which something is still blocked, and waiting for them. */
export type Erasures = {
  found: Signal<Found>
  retry: () => void
  /** Waits until they are known. False if nobody could have chosen among them yet; throws why they are not known. */
  areKnown: () => Promise<boolean>
}

/** Finds the erasures of a reference, and again when it changes. */
export const useErasures = (dealerId: string, customerRef: string): Erasures => {
  const { api } = useApp()
  const found = useSignal<Found>({ state: 'none' })
  const turn = useSignal(0)
  const asked = useRef<Promise<unknown>>(Promise.resolve())
  const turned = turn.value
  useEffect(() => {
    if (customerRef === '') {
      found.value = { state: 'none' }
      asked.current = Promise.resolve()
      return
    }
    let isLate = false
    found.value = { state: 'loading' }
    const answer = findProofs(api, dealerId, { customerRef })
    asked.current = answer
    answer.then(
      ({ proofs }) => {
        const now = new Date().toISOString()
        const erasures = proofs.filter(({ blockedUntil }) => blockedUntil > now)
        if (!isLate) found.value = { state: 'ready', erasures }
      },
      () => {
        if (!isLate) found.value = { state: 'failed' }
      },
    )
    return () => void (isLate = true)
  }, [dealerId, customerRef, turned])
  const areKnown = async () => {
    const wasKnown = found.value.state === 'ready'
    await asked.current
    return wasKnown
  }
  return { found, retry: () => void (turn.value += 1), areKnown }
}
