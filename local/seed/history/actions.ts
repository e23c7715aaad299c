import type { Behaviour } from '../../engines/ses/mailbox.ts'

/** Who sends a request: the call centre, staff, a specialist, somebody who acts for a dealer, or a person by their address. */
export type Sender =
  'call-centre' | 'staff' | 'specialist' | `specialist:${string}` | `dealer:${string}` | `${string}@${string}`

/** What happens at an instant of the year before the present. */
export type Act =
  /** A request to the API; `alerts` if it may cause e-mails, which have to be sent before time goes on. */
  | {
      kind: 'send'
      as: Sender
      method: 'PUT' | 'POST'
      path: string
      body?: unknown
      anyRevision?: true
      alerts?: true
    }
  /** Schedules that run, one after the other. */
  | { kind: 'schedules'; names: readonly string[] }
  /** An address begins to behave so, or to receive its mail again. */
  | { kind: 'mailbox'; address: string; behaviour: Behaviour | undefined }
  /** Somebody follows the link in the alert about a visit and takes the problem on. */
  | { kind: 'link'; dealerId: string; callId: string; visitRef: string; assignee: string }
  /** Specialists review what waits and has a recording. */
  | { kind: 'reviews'; by: readonly Sender[] }
  /** A brand's portal exports a file of its survey, which is complete up to a day, and staff import it. */
  | {
      kind: 'survey-file'
      brand: string
      fileName: string
      content: string
      coveredUntil: string
    }
  /** A draw's discount is applied, or passed on by the winner. */
  | { kind: 'discount'; groupId: string; month: string; step: 'application' | 'pass-on' }

export type Action = { at: Date; act: Act }
