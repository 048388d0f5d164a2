import { describedBy, FieldGroup, type FieldProps } from './field.tsx'

export type DateParts = { day?: string; month?: string; year?: string }
export type DatePart = keyof DateParts

export type DateInputProps = FieldProps & {
  value?: DateParts
  labels: Record<DatePart, string>
  /** Which fields to mark as wrong; all of them when an error comes without this. */
  wrong?: DatePart[]
  /** The order people write in; day, month, year unless told. */
  order?: DatePart[]
}

const ORDER: DatePart[] = ['day', 'month', 'year']

/** Day, month and year as people remember them. Fields are named NAME.day and so on; the first one has the group's id. */
export function DateInput(props: DateInputProps) {
  const order = props.order ?? ORDER
  const wrong = props.error ? (props.wrong ?? order) : []
  return (
    <FieldGroup {...props}>
      <div className="date">
        {order.map((part, at) => {
          const id = at === 0 ? props.id : `${props.id}-${part}`
          return (
            <div className="date-part" key={part}>
              <label className="label-small" htmlFor={id}>
                {props.labels[part]}
              </label>
              <input
                className={`input date-${part}`}
                id={id}
                name={`${props.name}.${part}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                dir="ltr"
                maxLength={part === 'year' ? 4 : 2}
                defaultValue={props.value?.[part]}
                aria-invalid={wrong.includes(part) ? true : undefined}
                aria-describedby={
                  wrong.includes(part) ? describedBy({ ...props, hint: undefined }) : undefined
                }
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}
