import type { Caller } from '../../platform/http/caller.ts'
import type { DrawMail } from '../announcing/mail/draw-mail-item.ts'
import type { DrawMailStore } from '../announcing/mail/draw-mail-store.ts'
import type { GroupFactStore } from '../discounts/discount-store.ts'
import { shownApplicationOf, shownPassOnOf } from '../discounts/discount-facts.ts'
import { recordOfDraw } from '../record/record-of-draw.ts'
import { type DrawReads, type GroupReads, visibleDraw } from './visible-group.ts'
import { isOfWinner } from './visibility.ts'

/** What reading a draw requires. */
type GetDrawPorts = GroupReads &
  DrawReads & {
    applications: Pick<GroupFactStore['applications'], 'get'>
    passOns: Pick<GroupFactStore['passOns'], 'get'>
    mails: Pick<DrawMailStore, 'list'>
  }

/** The state of a draw's e-mails: number, kind and time. Contains no addresses. */
const shownMailsOf = (mails: readonly DrawMail[]) =>
  mails
    .map(({ kind, number, state, at }) => ({ kind, number, state, at }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))

/**
 * A draw's record and what followed it, as evidence: its e-mails, and whether its discount was applied. Everyone who
 * sees the draw sees these; the pass-on is the winner's own business and is shown only to its people and Asortis's.
 */
export const getDraw = (ports: GetDrawPorts) => {
  const getVisibleDraw = visibleDraw(ports)
  return async (groupId: string, month: string, caller: Caller) => {
    const draw = await getVisibleDraw(groupId, month, caller)
    const decided = draw.state === 'decided'
    const mayKnowAll = caller.audience !== 'dealer' || isOfWinner(caller, draw)
    const [mails, application, passOn] = await Promise.all([
      ports.mails.list(month, groupId),
      decided ? ports.applications.get(groupId, month) : undefined,
      decided && mayKnowAll ? ports.passOns.get(groupId, month) : undefined,
    ])
    return {
      ...recordOfDraw(draw),
      holders: draw.holders.map(([number, dealerId]): [number, string] => [number, dealerId]),
      mails: shownMailsOf(mails),
      ...(application && { application: shownApplicationOf(application) }),
      ...(passOn && { passOn: shownPassOnOf(passOn) }),
    }
  }
}
