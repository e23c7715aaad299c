import { expect, test } from 'vitest'
import { composeProof } from '../../../functions/privacy/proofs/proof.ts'
import type { Erasure } from '../../../functions/privacy/erasing/erasure-item.ts'

const erasure: Erasure = {
  ...{ n: 1, dealerId: 'gredos', erasureId: 'e', state: 'ordered', customerRef: 'C-1', customerHash: 'h' },
  ...{ orderedAt: '2026-11-20T23:50:00.000Z', by: { audience: 'dealer', id: 'dealer:eva' } },
  ...{ identityCheck: 'document', blockedForDays: 30, calls: [], surveys: [], items: 0, receipt: 'r' },
  proof: { number: 1, previous: null },
  blockedUntil: '2026-12-20T23:50:00.000Z',
}
const goneBy = (of: Erasure) =>
  Object.fromEntries(composeProof(of, 35).beyondReach.map(({ where, until }) => [where, until]))

test('copies hold what is blocked until it is destroyed: by when they are gone counts from that day, and one more', () => {
  expect(goneBy({ ...erasure, copiesFrom: 'destruction' })).toEqual({
    'change stream': '2026-12-22',
    'queues of events and dead letters': '2027-01-04',
    'files for download': '2026-12-22',
    'refused rows of survey files': '2027-01-20',
    'backups of the table': '2027-01-25',
  })
})

test('what only others can delete is named without a day, and uploads, queues and addresses of ours with theirs', () => {
  expect(goneBy({ ...erasure, copiesFrom: 'destruction', namesAllCopies: true })).toMatchObject({
    'refused rows of survey files': '2027-01-20',
    'uploaded survey files': '2026-12-22',
    'queues of functions': '2026-12-22',
    'addresses of downloads': '2026-12-22',
    'sent e-mails': null,
    'other systems that received our events': null,
  })
})

test('the proof of an erasure ordered before stays what it was', () => {
  expect(goneBy(erasure)).toEqual({
    'change stream': '2026-11-21',
    'queues of events and dead letters': '2026-12-04',
    'files for download': '2026-11-21',
    'backups of the table': '2026-12-25',
  })
})
