import type { FormFields } from '../../platform/http/form-body.ts'
import { DomainError, platformErrors } from '../../platform/errors/errors.ts'
import { problemErrors } from '../errors.ts'
import type { takeStep } from '../steps/take-step.ts'
import { type LinkPorts, linkTarget } from './link-target.ts'
import { nameIn } from './acknowledgement-form.ts'
import type { LinkView } from './link-view.ts'

const notFound = () => new DomainError(platformErrors.notFound)

/** Whether a step was refused because the problem is no longer open. */
const isTakenOn = (fault: unknown) =>
  fault instanceof DomainError && fault.error === problemErrors.illegalStep

/** What to show for a token, without changing anything. Throws 404 if the token leads nowhere. */
export const showLink = (ports: LinkPorts) => {
  const find = linkTarget(ports)
  return async (token: string): Promise<LinkView> => {
    const target = await find(token)
    if (!target) throw notFound()
    return { target, state: target.call.problem.status === 'open' ? 'open' : 'looked-after' }
  }
}

/**
 * Acknowledges a problem by the link in an alert, in the name that the form gives, and returns what to show. A problem
 * that is no longer open stays as it is, and so does one for a form with a mistake. Throws 404 if the token leads
 * nowhere.
 */
export const acknowledge = ({ step, ...ports }: LinkPorts & { step: ReturnType<typeof takeStep> }) => {
  const show = showLink(ports)
  return async (token: string, form: FormFields): Promise<LinkView> => {
    const view = await show(token)
    if (view.state !== 'open') return view
    const given = nameIn(form)
    if ('mistake' in given) return { ...view, mistake: given.mistake }
    const { dealerId, callId } = view.target.call
    try {
      await step({
        dealerId,
        callId,
        content: { step: 'acknowledge', assignee: given.name },
        by: `mail-link:${view.target.recipient}`,
        seen: 'any',
      })
    } catch (fault) {
      if (isTakenOn(fault)) return { target: view.target, state: 'looked-after' }
      throw fault
    }
    return { target: view.target, state: 'taken-on', name: given.name }
  }
}
