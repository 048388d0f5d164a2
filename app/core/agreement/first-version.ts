/** The first version of the data-sharing agreement, as it comes with the software. Never edited: what somebody accepted stays word for word. */
export const firstVersion = {
  number: 1,
  publishedAt: new Date('2026-11-01T00:00:00Z'),
  summary: [
    'You get patterns about scams and trafficking, never who reported them.',
    'Use them to protect people: block, warn, take down, freeze, investigate. Nothing else.',
    'Check before you act. An entry may be wrong or may have passed to somebody honest.',
    'Pass on only what the TLP label allows.',
    'Stop using what we take back, at once.',
    'Keep your keys safe, and tell us when one leaks.',
    'What your keys and people fetch is written down. You see the same list as we do.',
  ],
  text: `# 1. Who agrees to what
This agreement is between the operator of this portal ("we") and the organisation whose member accepts it ("you"). The member who accepts says that they may speak for the organisation.

# 2. What is shared
We share patterns: coded descriptions of scams and trafficking, with identifiers that a moderator verified as controlled by the people behind them. A second person approves each pattern. No pattern contains what a reporter wrote, and none names a reporter.

# 3. What you may do with it
You may use patterns to protect people from harm: to warn, to block, to take content down, to freeze or flag accounts, to help those affected, and to investigate crimes. You may put them into your own systems for these purposes.

# 4. What you may not do with it
You may not try to find out who reported something, alone or together with other data. You may not use patterns for advertising, for credit decisions, for immigration control, or against the people who were recruited, trafficked or deceived. You may not sell them.

# 5. Check before you act
A pattern is a lead and not a proof. Identifiers change hands, and some stay with somebody honest. Before an action that is hard to undo, make your own check. Tell us of each false positive that you find.

# 6. Passing on
The Traffic Light Protocol 2.0 label of a pattern says who else may see it. Whoever gets it from you is bound by the same label. If a court or a law asks you for more, tell us first, where that is allowed.

# 7. Taking back
When we revoke or narrow a pattern, stop acting on it within one working day, remove it from your systems, tell those to whom you passed it, and confirm that to us where we ask.

# 8. Keys and people
Keep keys where only your programs can read them. Replace them in time, limit each to what it needs, and take access from people who leave. Tell us within 24 hours when a key may be known to others. We stop a key that leaked without asking.

# 9. What is written down
Each download and each reading over an interface is recorded with the key or the person, the time and what was read. You see that record, and so do our supervisors. We do not store the network addresses of your programs.

# 10. What you tell us
Tell us what you did, so that we learn what helps and so that the person who reported learns that it mattered. We never pass on which organisation did it unless you allow it.

# 11. Keeping and deleting
Delete what has expired or what you no longer need. Ninety days after this agreement ends, nothing of it may be left with you, apart from what a law or an open case makes you keep.

# 12. Changes and ending
We may publish a new version, and say from when it counts. From that day your keys work only once one of your members has accepted it. Either side may end this agreement at any time. We may stop access at once where people would otherwise be in danger.
`,
} as const
