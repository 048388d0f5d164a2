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
    [
      'Offre en Thaïlande : opérateur de chat, débutants acceptés, 2000 USD par mois, vol et chambre offerts par la société. Contact Telegram.',
      'no_experience_high_pay',
    ],
    [
      'Bonjour, je suis recruteuse. Il suffit de noter des hôtels sur Google et vous touchez 20 € par avis, paiement chaque jour.',
      'paid_tasks',
    ],
    [
      'Votre solde est de 15 000 €. Pour le retirer, il faut payer une caution de 10 %.',
      'fee_first',
      'pay_to_withdraw',
    ],
    [
      'J’ai rencontré quelqu’un qui m’apprend le trading crypto, 3 % par jour sans risque',
      'sure_profit',
    ],
    [
      'Cherchons téléconseillers francophones pour Phnom Penh, 1800 $ nets, logement et billet offerts, aucune expérience, départ sous 7 jours',
      'no_experience_high_pay',
      'vague_office_work',
    ],
    [
      'Coucou maman, j’ai cassé mon téléphone, peux-tu me faire un virement urgent ? N’en parle à personne',
      'keep_secret',
    ],
    [
      'Investissez 250 € et recevez 2 500 € en 7 jours, rendement garanti, retrait immédiat',
      'sure_profit',
    ],
    ['Votre colis est bloqué, cliquez sur le lien et réglez 1,99 € de frais', 'authority_demand'],
  ],
  honest: [
    'Armement maritime recherche un lieutenant, brevet STCW exigé, deux ans d’embarquement. Billets aller-retour pris en charge selon contrat. Entretien à notre siège de Marseille, aucuns frais de dossier.',
    'L’hôpital recrute des infirmiers diplômés d’État. Salaire selon la grille, logement possible. Dossier à déposer au service du personnel.',
    'Votre banque ne vous demandera jamais de virer de l’argent sur un compte sécurisé ni de donner le code reçu. En cas de doute, raccrochez.',
    'La police a arrêté huit personnes. Les victimes ont raconté que l’annonce promettait un salaire élevé sans expérience au Cambodge, et que l’entreprise garde leurs passeports.',
    'Maman, j’arrive samedi vers vingt heures. Tu fais un gratin ? J’ai réglé la facture d’eau.',
    'Votre code est 220193. Ne communiquez ce code à personne.',
    'Restaurant cherche serveur, débutant accepté, 1 700 € par mois, repas fournis. Se présenter sur place.',
    'Attention aux arnaques aux tâches : personne ne paie pour liker. Les escrocs demandent de recharger un compte.',
    'N’oublie pas ta carte d’identité pour la banque demain. J’ai viré le loyer.',
    'Mairie recrute agent d’entretien, 35 h, salaire selon grille, candidature à la DRH.',
    'Votre colis a été livré à 14h05. Merci.',
    'L’ambassade met en garde contre les offres d’emploi en Birmanie ; des victimes ont été séquestrées.',
  ],
} as const satisfies LanguageSamples
