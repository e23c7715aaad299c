import { Day, Time } from '../../elements/words/time.tsx'

/** When a response was answered: an instant, or a day where the brand's file has no time. */
export const AnsweredAt = ({ at, zone }: { at: string; zone: string }) =>
  at.includes('T') ? <Time at={at} zone={zone} /> : <Day day={at} />
