import type { LanguageSamples } from './sample.ts'

export const fr = {
  raises: [
    [
      'Recrutement urgent ! Service client au Cambodge, sans expérience, 2 500 € par mois minimum, salaire élevé. Billet d’avion et logement pris en charge. Places limitées, écrivez-nous sur Telegram.',
      'hurry',
      'vague_office_work',
      'no_experience_high_pay',
      'all_paid_for',
      'chat_only',
    ],
    [
      'Vous entrez en touriste, et à l’immigration vous dites que ce sont des vacances. À Mae Sot un chauffeur vous fait passer la frontière de nuit. Sur place, remettez le passeport au bureau, puis test de frappe.',
      'tourist_visa',
      'known_place',
      'border_route',
      'passport_kept',
      'typing_test',
    ],
    [
      'Gagnez 80 euros par jour depuis chez vous ! Il suffit de liker des vidéos, commission tout de suite. Rechargez pour la prochaine tâche.',
      'easy_home_money',
      'paid_tasks',
    ],
    [
      'Avant de commencer, merci de verser les frais de dossier de 50 €, remboursables. Envoyez une photo de votre carte d’identité.',
      'fee_first',
      'papers_first',
    ],
    [
      'Vous recevez des virements sur votre compte, gardez 10 % et renvoyez le reste.',
      'money_through_you',
    ],
    [
      'Mon oncle donne des signaux de trading : gains garantis, 5 % par jour. Déposez en USDT sur la plateforme et n’en parlez pas à votre banque.',
      'coached_trading',
      'sure_profit',
      'coins_only',
      'keep_secret',
    ],
    ['Pour le retrait de vos gains, vous devez d’abord payer une taxe de 20 %.', 'pay_to_withdraw'],
    [
      'Oh désolée, je me suis trompée de numéro ! C’est peut-être le destin, on fait connaissance ?',
      'wrong_number',
    ],
    ['Peux-tu acheter trois cartes cadeaux et m’envoyer les codes ?', 'gift_cards'],
    ['Installez AnyDesk et donnez-moi le code reçu par SMS', 'remote_access'],
    ['Victime d’une arnaque ? Notre équipe peut récupérer votre argent perdu', 'money_back'],
    [
      'Une enquête pour blanchiment vous vise. Virez votre épargne sur un compte sécurisé.',
      'authority_demand',
    ],
  ],
  honest: [
    'Armement maritime recherche un lieutenant, brevet STCW exigé, deux ans d’embarquement. Billets aller-retour pris en charge selon contrat. Entretien à notre siège de Marseille, aucuns frais de dossier.',
    'L’hôpital recrute des infirmiers diplômés d’État. Salaire selon la grille, logement possible. Dossier à déposer au service du personnel.',
    'Votre banque ne vous demandera jamais de virer de l’argent sur un compte sécurisé ni de donner le code reçu. En cas de doute, raccrochez.',
    'La police a arrêté huit personnes. Les victimes ont raconté que l’annonce promettait un salaire élevé sans expérience au Cambodge, et que l’entreprise garde leurs passeports.',
    'Maman, j’arrive samedi vers vingt heures. Tu fais un gratin ? J’ai réglé la facture d’eau.',
    'Votre code est 220193. Ne communiquez ce code à personne.',
  ],
} as const satisfies LanguageSamples
