import type { Entry } from './entry';

/** What a person writes, or shows of himself. */
export const content: readonly Entry[] = [
  {
    tag: 'trait',
    category: 'user.content.self_image',
    grip: 'usual',
    phrases: `head pic, head pic url, head image, head portrait, face pic, photo, photos, photograph, photo url,
      picture, pictures, picture url, profile picture, profile photo, profile pic, profile image, profile image url,
      profile picture url, avatar, avatar url, avatar image, userpic, user image, user photo, headshot, portrait,
      portrait photo, selfie, face photo, self image, image, image url, entity image, entity image url,
      thumbnail photo, gravatar, gravatar url, fotograf, fotografi, foto, resim, profil resmi, profil fotografi,
      vesikalik, profilbild, bild, lichtbild, photo de profil, foto de perfil, passport photo, id photo,
      banner photo, cover photo, background photo, profile video, video introduction, jpegphoto`,
  },
  {
    tag: 'trait',
    category: 'user.content',
    grip: 'certain',
    phrases: `bio, biography, biographical info, about me, about, about you, about myself, cover letter,
      personal statement, self description, user bio, profile bio, linkedin bio, twitter bio, profile description,
      profile summary, professional summary, hakkimda, hakkinda, biyografi, on yazi, kendini tanit, kisisel bilgi,
      uber mich, a propos, sobre mi, introduction, self introduction, status message, tagline of user, motto,
      author bio, admission essay, essay`,
  },
  {
    tag: 'trait',
    category: 'user.content',
    grip: 'weak',
    phrases: `kamera kaydi, kamera kayitlari, kamera goruntusu, kamera goruntuleri, goruntu kaydi, goruntu kayitlari,
      gorsel kayitlar, gorsel ve isitsel kayitlar, gorsel isitsel kayitlar, isitsel kayitlar, ses kaydi, ses kayitlari,
      cagri kaydi, gorusme kaydi, cctv, cctv footage, camera footage, camera recording, video recording, call recording
      url, recording file, chat log, note, notes, note text, customer note, contact notes, internal notes, agent notes,
      agent note, comment, comments, remark, remarks, message, messages, message text, message body, last message text,
      description, user description, free text, feedback, feedback text, review text, review comment, survey comment,
      survey answer, survey response, survey responses, open text, verbatim, question text, inquiry, enquiry, complaint,
      complaint text, complaint details, ticket description, case description, chat transcript, chat text, transcript,
      call recording, call transcript, recording url, voicemail, email body, special instructions, delivery instructions,
      delivery note, gift message, special request, special requests, additional information, additional info, details,
      signature, email signature, handwritten signature, digital signature, signature image, answers, testimonial, user
      content, posts, post text, wish list text, not, notlar, notu, gorus notu, aciklama, aciklamalar, mesaj, mesaji,
      yorum, yorumlar, gorus, gorusler, sikayet metni, basvuru metni, talep metni, ozel not, teslimat notu, siparis notu,
      imza, dilekce, bemerkung, bemerkungen, notiz, notizen, commentaire, commentaires, notas, observaciones, anmerkung,
      nachricht, diary, journal, documents uploaded, uploaded documents, attachments, video message, audio recording,
      essay text, statement, history notes, case notes, counselor notes, teacher comments, advisor notes`,
  },
];
