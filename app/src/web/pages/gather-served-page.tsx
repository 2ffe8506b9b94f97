import type { GatherView } from '../../readers/gather.ts'
import { exactCount } from '../ui/exact-count.ts'
import { Field } from '../ui/field.tsx'
import type { Frame } from '../ui/frame.ts'
import { type GatherFormProps, GatherSheet } from './gather-sheet.tsx'

/** GET and POST /p/:id/gather/purpose. Fields: purpose, place. */
export const GatherPurposePage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  const field = { frame, form, required: true }
  return (
    <GatherSheet
      {...props}
      name="purpose"
      title={t('gather.purpose-change')}
      lead={t('gather.purpose-lead')}
      go={t('gather.keep')}
      fields={{ purpose: t('project-new.purpose'), place: t('project-new.place') }}
    >
      <Field
        {...field}
        name="purpose"
        label={t('project-new.purpose')}
        hint={t('project-new.purpose-hint')}
        value={view.purpose}
        lines={4}
        maxlength={2000}
      />
      <Field {...field} name="place" label={t('project-new.place')} value={view.head.place} maxlength={200} />
    </GatherSheet>
  )
}

/** GET and POST /p/:id/gather/served. Fields: served. */
export const GatherServedPage = (props: GatherFormProps) => {
  const { frame, view, form } = props
  const { t } = frame
  return (
    <GatherSheet
      {...props}
      name="served"
      title={t('gather.served-change')}
      lead={t('gather.served-lead')}
      go={t('gather.keep')}
      fields={{ served: t('gather.served') }}
    >
      <Field
        frame={frame}
        form={form}
        name="served"
        label={t('gather.served')}
        hint={t('gather.served-hint')}
        value={view.served ? String(exactCount(view.served)) : ''}
        maxlength={15}
      />
    </GatherSheet>
  )
}

/** GET and POST /p/:id/gather/groups. Fields: token, name, people, percent, source, countedOn. */
export const GatherGroupsPage = (props: GatherFormProps) => {
  const { frame, form } = props
  const { t } = frame
  const field = { frame, form }
  return (
    <GatherSheet
      {...props}
      name="groups"
      title={t('gather.groups')}
      lead={t('gather.groups-lead')}
      go={t('gather.group-add')}
      fields={{
        name: t('gather.group-name'),
        people: t('gather.group-people'),
        percent: t('gather.group-percent'),
        source: t('gather.group-source'),
        countedOn: t('gather.group-on'),
      }}
      before={<Groups frame={frame} view={props.view} removable />}
    >
      <Field
        {...field}
        name="name"
        label={t('gather.group-name')}
        hint={t('gather.group-name-hint')}
        maxlength={120}
        required
      />
      <Field
        {...field}
        name="people"
        label={t('gather.group-people')}
        hint={t('gather.group-one')}
        maxlength={15}
      />
      <Field {...field} name="percent" label={t('gather.group-percent')} maxlength={6} />
      <Field
        {...field}
        name="source"
        label={t('gather.group-source')}
        hint={t('gather.group-source-hint')}
        maxlength={300}
        required
      />
      <Field {...field} name="countedOn" type="date" label={t('gather.group-on')} />
    </GatherSheet>
  )
}

interface GroupsProps {
  readonly frame: Frame
  readonly view: GatherView
  readonly removable?: boolean
}

/** The groups among the people served, each with its figure and where that is from. */
export const Groups = ({ frame: { t }, view, removable = false }: GroupsProps) =>
  view.groups.length === 0 ? null : (
    <ul class="rows">
      {view.groups.map(({ id, name, people, percent, source, countedOn }) => (
        <li class="between">
          <div>
            <b dir="auto">{name}</b>
            <p>
              {people
                ? t('gather.people', { count: exactCount(people) })
                : t('count.percent', { percent: t.number(percent ?? 0) })}
            </p>
            <p class="second small" dir="auto">
              {countedOn ? t('dot', { first: source, second: t.date(countedOn) }) : source}
            </p>
          </div>
          {removable && (
            <form method="post" action={`/p/${view.head.id}/gather/groups/remove`}>
              <input type="hidden" name="group" value={id} />
              <button
                type="submit"
                class="btn s quiet"
                aria-label={t('gather.group-remove-one', { group: name })}
              >
                {t('gather.group-remove')}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
