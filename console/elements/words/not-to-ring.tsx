import type { Schemas } from '../../app/app.ts'
import { useApp } from '../../app/app.ts'

/** What stands against ringing a customer, said above their number; nothing if nothing does. */
export const NotToRing = ({ ringing }: { ringing: Schemas['Ringing'] }) => {
  const { common } = useApp()
  const { customer, number } = ringing
  const why = [
    ...(number === null ? [] : [common.notToRing.number[number]]),
    ...(customer === null ? [] : [common.notToRing.customer[customer]]),
  ]
  if (why.length === 0) return null
  return (
    <div class="notice warn">
      {why.map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}
