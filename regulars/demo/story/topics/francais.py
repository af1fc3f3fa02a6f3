"""Les lettres en français."""

SCRIPTS = (
    """
topic: colis en retard; samira; language fr
~ Commande {order} / Où est mon colis ?
P: La commande {order} [devait arriver {lastday}|est annoncée depuis {lastday}] et [la boîte aux lettres reste
  muette|toujours rien]. [Pourriez-vous regarder ?|Se serait-elle perdue ?] [Il me reste deux tasses.|J'en suis au
  thé, c'est dire.]
T: Duarte [a téléphoné au dépôt|vient d'appeler le transporteur] : le colis [dormait derrière un réfrigérateur|était
  parti à {area2}, puis revenu]. [Il repart demain matin|Il reprend la route], et s'il n'est pas là {soon}, [un
  autre suivra|nous en envoyons un autre sans que vous ayez à écrire].
! 4d: La commande {order} chez vous d'ici {soon}
P: [Il est là|Arrivé ce matin], [un peu cabossé, parfumé tout de même|avec une empreinte de botte]. [Merci d'avoir
  insisté|Merci à Duarte].
""",
    """
topic: goût acide; samira; language fr
~ {bean} trop acide / Que fais-je de travers ?
P: Mon {bean} est [acide|pointu comme un reproche]. {grams} grammes, {water} d'eau, [eau bouillante|à l'œil].
  [Est-ce lui ou moi ?|Soyez francs.]
T: J'ai porté votre question à Lena, qui répond [en quatre mots : mouture plus fine, patience|sans lever les yeux :
  plus fin]. [Trois minutes en tout|Versez en trois fois], et [goûtez tiède|laissez refroidir un peu]. [Acide, c'est
  trop peu ; amer, c'est trop|Entre les deux se trouve le petit déjeuner].
P: [Trois minutes, et tout change|Plus fin, donc]. [On dirait de l'abricot, est-ce normal ?|Ma voisine est descendue
  voir.] [Remerciez Lena|Quel plaisir].
""",
    """
topic: facture; samira; language fr
~ Facture pour {order} / Facture {invoice}
P: [Me serait-il possible d'avoir|Puis-je vous demander] la facture de {order} [au nom de la société|avec le numéro
  de TVA] ? [Mon comptable soupire.|C'est pour la fin du trimestre.]
T: La voici, numéro {invoice}, [en pièce jointe|jointe à ce message]. [J'ai noté vos coordonnées|Les prochaines
  viendront seules], [que votre comptable respire|il n'y aura plus rien à demander].
P: [Parfait|Bien reçue]. [Il a cessé de soupirer|Quelle rapidité].
""",
    """
topic: visite; samira; language fr
~ De passage à Porto / Visite le {date} ?
P: Nous serons à Porto [à partir du {date}|le {date}] et [des amis de {area2} nous ont parlé|une amie ne jure que]
  de votre coin de rue. [Peut-on voir la torréfaction ?|Y a-t-il une dégustation ?] [Nous sommes deux et curieux.|Ma
  fille a douze ans et un nez.]
T: Vous êtes les bienvenus. [Lena torréfie le mardi et le jeudi|Il y a une dégustation le jeudi à sept heures],
  [deux tabourets vous attendent|je vous inscris tous les deux]. [Pas de parfum ce jour-là, je vous prie|Venez
  l'estomac vide].
! 20d: Deux places gardées pour le {date}
P(18d): [Quelle belle matinée|Nous en parlons encore]. [Ma fille a trouvé la rhubarbe avant tout le monde|Mon mari a
  acheté un moulin, je ne le reconnais plus]. [Merci à toute la maison|Nous reviendrons].
""",
    """
topic: cadeau; samira; language fr; months 3 4 5 9 10 11 12
~ Un cadeau pour {friend} / Sans le prix, s'il vous plaît
P: {friend} fête son anniversaire le {date}. [Pourriez-vous envoyer|Serait-il possible d'envoyer] un paquet de
  {bean} et [un autre de votre choix|une surprise], avec ces mots : « [À boire avant de répondre aux messages.|Pour
  les lundis.|Tu avais raison pour le canapé.] » ? [Sans prix.|La facture pour moi seul.]
T: Avec plaisir. La carte est écrite [à la main, par Inês|à la plume], et la surprise sera {bean2}. [Le paquet part
  à temps|Il arrivera avant le {date}], [sans prix ni prospectus|et la facture ne viendra qu'à vous].
! 9d: Le paquet pour {friend} avant le {date}
P(10d): {friend} [m'a appelée, la bouche pleine|est aux anges]. [De qui est cette écriture ?|Vous soignez les
  détails.] [Merci|Grand merci].
""",
    """
topic: merci; jo; language fr
~ Rien à demander / Un mot
P: [Je n'ai besoin de rien|Ceci n'est pas une commande]. {lastday}, [je suis entrée trempée|j'étais chez vous avec
  mon père], et [quelqu'un a posé une tasse devant moi sans un mot|on l'a écouté parler de son moulin pendant un
  quart d'heure]. [Cela ne s'oublie pas|C'est rare]. [Voilà|Je voulais l'écrire].
T: [Je l'ai lu à toute l'équipe|Votre mot est au mur, près du torréfacteur], [et il y a eu un silence|Inês a rougi].
  Merci d'avoir pris [ce temps|la peine]. [La tasse vous attend|Votre père est ici chez lui].
P(35%): [Il me demande déjà quand nous revenons|À très vite]. [Embrassez-les tous|Merci encore].
""",
    """
topic: pause; samira; language fr
~ Pause jusqu'au {date} / L'abonnement
P: Pourriez-vous suspendre mon abonnement [jusqu'au {date}|quelque temps] ? [Le placard déborde|Nous partons à la
  campagne], [et je ne voudrais pas qu'il vieillisse|où l'eau est un désastre].
T: C'est suspendu. [Rien n'est prélevé, rien ne part|Tout dort jusqu'à votre signe], [une ligne suffira|un mot de
  vous et il repart]. [Bonne campagne|Que le placard respire].
P(14d 60%): [Voici la ligne|Un mot, donc] : [qu'il reparte|à nouveau {bean}, s'il vous plaît]. [J'ai bu de la
  chicorée, pardonnez-moi|De retour, et assoiffée].
""",
)
