import type { Ending } from '#core/access/leaving.ts'

/** What the preview calls each place, and what becomes of it. */
export const endingNames: Partial<Record<Ending, { name: string; becomes: string }>> = {
  leases: {
    name: 'Cases',
    becomes: 'to the colleague as far as they have room, else to the queue',
  },
  offered: { name: 'Cases offered to them', becomes: 'declined; whoever offered them is told' },
  takenLooks: { name: 'Second looks begun', becomes: 'free for others' },
  identityAsked: { name: 'Contact details asked for or lent', becomes: 'shut at once' },
  mentions: {
    name: 'Notes on open cases that name them',
    becomes: 'name the colleague; without one they stay as they are',
  },
  savedViews: {
    name: 'Shared views',
    becomes: 'belong to the colleague; without one nobody can change them',
  },
  authored: {
    name: 'Patterns in work',
    becomes:
      'the colleague becomes an editor, who then can’t approve them; anybody can go on writing',
  },
  queues: { name: 'Queues of named people', becomes: 'they are taken off the list' },
  rolesAsked: { name: 'Changes of roles that they asked for', becomes: 'void' },
  tipIdentities: {
    name: 'Reports whose contact details they can open',
    becomes: 'their copies go where another custodian has one',
  },
}
