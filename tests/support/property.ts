import fc from 'fast-check'

// A run that decides something draws the same examples each time: what fails is then a change's own fault, not chance.
// `npm run test:properties` draws new ones, and prints the seed of what it finds.
if (process.env.PROPERTY_SEED !== 'random')
  fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) })

export { fc }
