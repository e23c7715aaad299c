import { TextField } from '../forms/field.tsx'
import { HoursField } from '../forms/hours-field.tsx'
import type { ReadHours } from '../forms/hours/hours.ts'
import { Rows } from '../forms/rows.tsx'
import { DealerCustomers } from './dealer-customers.tsx'
import type { FieldsProps } from './read-dealer.ts'

const weekdays = (from: string, to: string): ReadHours => ({
  mon: [[from, to]],
  tue: [[from, to]],
  wed: [[from, to]],
  thu: [[from, to]],
  fri: [[from, to]],
})

/**
 * A dealer's hours and time limits, what concerns its customers, and until when Asortis works for it; with `own` only what
 * the dealer decides for itself.
 */
export const DealerTimes = ({ dealer, t, own = false }: FieldsProps & { own?: boolean }) => (
  <>
    <HoursField
      pointer="/workingHours"
      legend={t.workingHours}
      value={dealer.workingHours}
      usual={t.usualHours}
      start={weekdays('09:00', '18:00')}
    />
    <Rows
      pointer="/holidays"
      legend={t.holidays}
      hint={t.holidaysHint}
      knownBy={['']}
      initial={dealer.holidays ?? []}
      add={t.addHoliday}
      name={t.holiday}
      max={400}
      short
    >
      {(day, base) => <TextField name={base} type="date" label={t.day} value={day ?? ''} />}
    </Rows>
    {!own && (
      <fieldset class="stack section">
        <legend>{t.times}</legend>
        <div class="fields">
          <TextField
            name="/acknowledgeWithinHours"
            type="number"
            label={t.acknowledgeWithinHours}
            hint={t.hoursHint}
            value={dealer.acknowledgeWithinHours?.toString() ?? ''}
            optional
          />
          <TextField
            name="/resolveWithinHours"
            type="number"
            label={t.resolveWithinHours}
            hint={t.hoursHint}
            value={dealer.resolveWithinHours?.toString() ?? ''}
            optional
          />
          <TextField
            name="/endsAt"
            type="date"
            label={t.endsAt}
            hint={t.endsAtHint}
            value={dealer.endsAt ?? ''}
            optional
          />
        </div>
      </fieldset>
    )}
    <HoursField
      pointer="/callHours"
      legend={t.callHours}
      value={dealer.callHours}
      usual={t.usualCallHours}
      start={weekdays('09:00', '21:00')}
    />
    <DealerCustomers dealer={dealer} t={t} own={own} />
  </>
)
