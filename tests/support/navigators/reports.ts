import type { Reporter } from './reporter.ts'

/** From the first page to the first question. */
async function begins(someone: Reporter): Promise<void> {
  await someone.opens('/')
  await someone.sees('Something about this job or investment feels wrong? Tell us.')
  await someone.follows('Start now')
  await someone.sees('Before you start')
  await someone.follows('Go to the first question')
  await someone.sees('Is it safe to write here now?')
  await someone.follows('It is safe. Go on')
}

/** A friend is held at a false job: everything that can be said about it, up to the files. */
export async function tellsOfJob(someone: Reporter, where = ''): Promise<void> {
  await begins(someone)
  await someone.answers('Is anyone in danger right now?', 'Yes')
  await someone.sees('Get help now')
  await someone.goesOn()
  await someone.answers('What do you want to tell us about?', 'A job offer')
  await someone.answers('How much do you want to tell?', 'A full report')
  await someone.answers('Who is this about?', 'Someone I know')
  await someone.answers('Where is the person now?', 'There, and not free to leave')
  await someone.answers('Is anyone under 18?', 'No')
  await someone.writes(
    'What happened?',
    `She was offered typing work and is now locked in. ${where}`,
  )
  await someone.answers('Where did it start?', 'Facebook', 'Telegram')
  await someone.answers(
    'Do you have any of these from them?',
    'A website or app link',
    'A phone number',
    'A chat or social media name',
    'An email address',
    'A bank account',
    'A company name',
    'A name that someone used',
  )
  await someone.writes('Which websites or app links?', 'golden-reach-jobs.example/apply')
  await someone.writes('Which phone numbers?', '+66 81 234 5678')
  await namesAccounts(someone)
  await someone.writes('Which email addresses?', 'hr@golden-reach-jobs.example')
  await namesBankAccount(someone)
  await someone.writes('Which company names did they use?', 'Golden Reach Holdings')
  await someone.writes('Which names did people use?', 'Mr Lee')
  await tellsOfWork(someone)
  await tellsOfThePlace(someone)
  await paidInTwoCurrencies(someone, 'Bank transfer')
  await someone.sees('Personal details')
  await someone.chooses('What did they ask for?', 'Passport')
  await someone.chooses('What was given to them?', 'Passport')
  await someone.goesOn()
}

/** What it turned out to be, along the six dimensions of the ILO; and where. */
async function tellsOfThePlace(someone: Reporter): Promise<void> {
  await someone.answers('What is the work?', 'Cheating people online or by phone')
  await someone.answers('What was not as promised?', 'The job, the place or the boss', 'The pay')
  await someone.answers('Was anyone made to go there?', 'None of these')
  await someone.answers('Did someone make use of a hard time?', 'The family needed help')
  await someone.answers('What is the work like there?', 'Very long days, or no day off')
  await someone.answers(
    'What keeps people from leaving?',
    'Passport or ID was taken away',
    'Made to cheat other people',
  )
  await someone.answers('What makes it hard to get help there?', 'I don’t know')
  await choosesCountry(someone, 'Which country is the person in now?', 'Myanmar (Burma)')
  await choosesCountry(someone, 'Which country is the job in?', 'Thailand')
  await someone.skips('Any other countries on the way?')
  await someone.writes('Where is the place?', 'A tall building near the casino')
  await choosesCountry(someone, 'Which country is the person from?', 'Philippines')
}

async function choosesCountry(someone: Reporter, question: string, country: string) {
  await someone.sees(question)
  await someone.selects(question, country)
  await someone.goesOn()
}

async function namesAccounts(someone: Reporter): Promise<void> {
  await someone.sees('Which chat or social media names?')
  await someone.selects('App or site', 'Telegram')
  await someone.fills('Name, number or link', '@golden_reach_hr')
  await someone.presses('Add another')
  await someone.selects('App or site', 'WhatsApp', 1)
  await someone.fills('Name, number or link', '+66 81 234 5678', 1)
  await someone.goesOn()
}

async function namesBankAccount(someone: Reporter): Promise<void> {
  await someone.sees('Which bank accounts?')
  await someone.fills('Account number or IBAN', '123-4-56789-0')
  await someone.selects('Country of the bank', 'Thailand')
  await someone.goesOn()
}

async function tellsOfWork(someone: Reporter): Promise<void> {
  await someone.sees('The job')
  await someone.chooses('What kind of work was it?', 'Office work or typing')
  await someone.goesOn()
  await someone.sees('The pay')
  await someone.chooses('How good was the pay for this kind of work?', 'Much more than usual')
  await someone.fills('Amount', '45,000')
  await someone.selects('Money of which country', 'Thai Baht (THB)')
  await someone.selects('For each', 'Month')
  await someone.goesOn()
  await someone.skips('How the job was offered')
  await someone.skips('Who pays')
  await someone.skips('Visa and contract')
  await someone.answers('Did any of these happen?', 'They only talk on a chat app')
}

async function paidInTwoCurrencies(someone: Reporter, method: string): Promise<void> {
  await someone.answers('Was any money paid to them?', 'Yes')
  await someone.sees('Money that was paid')
  await someone.fills('Amount', '1,500.50')
  await someone.selects('Money or coin', 'US Dollar (USD)')
  await someone.selects('Paid by', method)
  await someone.presses('Add another')
  await someone.fills('Amount', '0.25', 1)
  await someone.selects('Money or coin', 'BTC', 1)
  await someone.selects('Paid by', 'Coins (crypto)', 1)
  await someone.chooses('When was the last payment?', 'In the last month')
  await someone.goesOn()
  await someone.writes('Do you have the ID of a coin payment?', `0x${'ab'.repeat(32)}`)
}

/** An investment of one's own, up to the files. */
export async function tellsOfInvestment(someone: Reporter, where = ''): Promise<void> {
  await begins(someone)
  await someone.answers('Is anyone in danger right now?', 'No')
  await someone.answers('What do you want to tell us about?', 'An investment, trading or coins')
  await someone.answers('How much do you want to tell?', 'A full report')
  await someone.answers('Who is this about?', 'Me')
  await someone.writes(
    'What happened?',
    `A friend online showed me a site. Then it was blocked. ${where}`,
  )
  await someone.skips('Where did it start?')
  await someone.answers('Do you have any of these from them?', 'A coin wallet address')
  await someone.sees('Which wallet addresses?')
  await someone.fills('Wallet address', '0xde0B295669a9FD93d5F28D9Ec85E40f4cb697BAe')
  await someone.selects('Coin or network', 'Ethereum (ERC-20)')
  await someone.goesOn()
  await someone.answers('What was it like?', 'A site or app to trade or invest')
  await someone.sees('How it began')
  await someone.chooses('How did the first contact come?', 'A message sent “by mistake”')
  await someone.chooses('Did they ask to move to another chat app?', 'Yes')
  await someone.goesOn()
  await someone.skips('Who gave the site or app?')
  await someone.sees('Who runs the site or app')
  await someone.chooses('Does the site or app say who runs it?', 'No')
  await someone.chooses('Does it show a licence?', 'Yes, but the regulator does not list it')
  await someone.goesOn()
  await someone.skips('Where the money is')
  await someone.skips('Taking money out')
  await someone.answers('Did any of these happen?', 'They showed how to buy coins')
  await choosesCountry(someone, 'Which country are you in now?', 'Germany')
  await paidInTwoCurrencies(someone, 'Bank card')
  await someone.skips('Personal details')
}

/** The last questions after the files, up to check-your-answers. */
export async function finishes(
  someone: Reporter,
  contact: 'given' | 'not given' | 'not asked',
): Promise<void> {
  await someone.sees('In which language should we write to you?')
  await someone.goesOn()
  await someone.answers(
    'What may we do with what you told us?',
    'Count it with other reports, to show how these scams work',
    'Write to me on my report page if you have a question',
  )
  const question = 'Do you want to give your name, email or phone?'
  if (contact === 'not given') await someone.skips(question)
  if (contact === 'given') {
    await someone.answers(question, 'Yes')
    await someone.sees('How we can reach you')
    await someone.fills('Your email address', 'someone@example.org')
    await someone.chooses(
      'A note by email',
      'Send me one email that my report came in. It does not say what I told you.',
    )
    await someone.goesOn()
  }
  await someone.sees('Check your answers')
}

/** Somebody in a hurry: a quick tip about people who are held, up to check-your-answers. */
export async function tellsQuickly(someone: Reporter): Promise<void> {
  await someone.opens('/report/danger')
  await someone.answers('Is anyone in danger right now?', 'I don’t know')
  await someone.answers('What do you want to tell us about?', 'Someone is held, or made to work')
  await someone.answers('How much do you want to tell?', 'A quick tip')
  await someone.answers('Where is the person now?', 'There, and not free to leave')
  await someone.answers('Is anyone under 18?', 'I don’t know')
  await someone.writes('What happened?', 'My brother is on the third floor and can’t go out.')
  await someone.answers('Do you have any of these from them?', 'None of these, or I don’t know')
  await choosesCountry(someone, 'Which country is the person in now?', 'Cambodia')
  await someone.skips('Where is the place?')
  await someone.sees('Do you have pictures, chats or other files?')
  await someone.goesOn()
  await someone.skips('What may we do with what you told us?')
  await someone.sees('Check your answers')
}
