import type { ReplyWords } from '../templates.ts'

/** Drafts: nobody who grew up with the language has read them yet. */
export const fr: ReplyWords = {
  first_look:
    'Merci. Une personne a lu votre signalement. Nous l’examinons maintenant. S’il nous faut en savoir plus, nous vous écrirons ici.',
  more_detail:
    'Merci pour votre signalement. Pour continuer, nous devons en savoir plus : {what}. Écrivez seulement ce que vous pouvez, et seulement si c’est sans danger pour vous.',
  safety_first:
    'Votre sécurité passe avant tout. Ne vous mettez pas en danger pour en savoir plus. Si vous êtes en danger maintenant, appelez la police ou une ligne d’aide si vous le pouvez. Notre page d’aide donne des numéros.',
  stop_paying:
    'Cela ressemble à une arnaque. N’envoyez plus d’argent et ne donnez à personne vos papiers ni vos codes. Gardez les messages : ils peuvent servir.',
  passed_on:
    'Nous avons transmis ce que vous nous avez dit à {agency}, comme vous l’avez permis. Si nous apprenons ce qui a été fait, nous vous le dirons ici.',
  nothing_found:
    'Nous avons examiné votre signalement. Nous n’avons pas trouvé assez d’éléments pour agir maintenant. Cela ne veut pas dire que vous avez tort. Nous gardons ce que vous avez dit et nous le reverrons si d’autres disent la même chose. Vous pouvez ajouter quelque chose ici à tout moment.',
  not_ours:
    'Merci pour votre signalement. Nous ne pouvons pas agir dans ce genre de cas. Vous pouvez peut-être trouver de l’aide ici : {where}.',
  finished:
    'Nous avons fini d’examiner votre signalement. Ce que vous avez dit aide à prévenir d’autres personnes. Merci.',
}
