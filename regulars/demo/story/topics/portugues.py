"""As cartas em português."""

SCRIPTS = (
    """
topic: encomenda atrasada; duarte; language pt
~ Encomenda {order} / O meu café não chegou / Onde anda o {bean}?
P: A encomenda {order} [devia ter chegado|estava prometida para] {lastday} e [até agora nada|a caixa do correio só
  tem publicidade]. [Podem ver onde anda?|Será que se perdeu?] [Já só tenho café para amanhã.|Estou a chá, o que diz
  tudo.]
/ {order}, [nada ainda|continua sem chegar]. [Sabem de alguma coisa?|Há novidades?]
T: [Já falei com o armazém|Liguei ao estafeta]: a caixa [foi dar um passeio a {area2}|ficou esquecida numa
  prateleira em {area2}]. [Sai amanhã na primeira volta|Segue amanhã cedo], e se não chegar até {soon} [mando
  outra|envio outra sem ser preciso pedir].
! 3d: A encomenda {order} entregue até {soon}
P: [Chegou agora mesmo|Já cá canta], [um bocado amolgada mas inteira|com uma pegada em cima]. [Obrigado por terem
  ligado|Valeu a pena a espera].
""",
    """
topic: moagem errada; duarte; language pt
~ Moagem trocada / Veio moído / {bean} em pó
P: [Pedi em grão e veio moído|Encomendei {bean} em grão], [e o que veio parece farinha|e recebi pó]. O meu {grinder}
  [ficou ofendido|está de greve]. [Dá para trocar?|Como fazemos?]
T: [A culpa é minha|Falha nossa], [enganei-me no botão|ficou na posição do expresso]. O grão certo [sai hoje|vai no
  correio das cinco]. O moído [é seu: água fria, doze horas, frigorífico|não se deita fora: faça-o a frio].
! 3d: O {bean} em grão enviado no mesmo dia
P(4d): [Recebido, e em grão|Agora sim]. E o frio [ficou uma maravilha|já vai no segundo jarro]. [Errem mais
  vezes|Obrigado].
""",
    """
topic: máquina a pingar; mateus; language pt
~ A máquina pinga / {machine} com fuga / Água por todo o lado
P: A minha máquina [começou a pingar|deita água por baixo] desde {lastday}. [Já pus um pano|Tenho lá uma tigela],
  mas [de manhã é um lago|a tigela enche]. [Tem arranjo?|Vale a pena levar aí?]
T: Tem arranjo. [É borracha, quase de certeza|Deve ser a junta]. Traga {soon} de manhã, [à tarde está pronta|leva-a
  no mesmo dia]. [Não aperte nada|Não ponha cola].
! 4d: A máquina pronta no mesmo dia
N: [Junta seca e um tubo gretado. Trocados os dois|Era a junta. Limpei a caldeira por dentro, tinha pedra]. {little}.
P(2d): [Nem uma gota|Está seca], [e até faz menos barulho|parece nova]. [O senhor Mateus é um artista|Obrigado ao
  mestre].
""",
    """
topic: prova de café; ines; language pt
~ Prova de {soon} / Lugar na prova? / Somos {few}... ou quase
P: [Ainda há lugar|Têm lugar] na prova de {soon} para mim e para [a minha irmã|um amigo que só bebe descafeinado|o
  meu pai]? [Nunca fomos a nenhuma|É a primeira vez]. [É preciso perceber alguma coisa?|Levamos alguma coisa?]
T: Há sempre lugar para dois! [Não é preciso perceber nada|Quem não percebe nada é quem acerta mais]. [Às sete, sem
  perfume|Começa às sete em ponto], e [é para sorver com barulho|quem sorver baixinho não come bolo].
P(5d): [Que noite tão boa|Adorámos]. [Eu escrevi alperce e a Lena disse que sim|Ele escreveu "fogueira" e era o mais
  caro]. [Voltamos|Quando é a próxima?]
""",
    """
topic: fatura; samira; language pt
~ Fatura com contribuinte / Fatura {invoice} / Recibo, por favor
P: [Esqueci-me de pedir|Faltou-me pedir] fatura com contribuinte da encomenda {order}. [Ainda se pode fazer?|Vou a
  tempo?] [O meu contabilista já suspira.|É para o escritório.]
/ Fatura da {order}, [com contribuinte|em nome da empresa]. [Obrigado.|Pode ser?]
T: Vai a tempo, [segue em anexo|está anexada], com o número {invoice}. [Deixei o contribuinte guardado|Fica
  registado], [para a próxima já sai sozinha|e assim ninguém suspira].
P: [Perfeito|Recebida]. [Mais rápido do que as finanças|O contabilista sorriu, dizem].
""",
    """
topic: elogio; jo; language pt
~ Só para agradecer / Uma palavra / Não é reclamação
P: Não é reclamação nenhuma. [Na {lastday} fui aí|Passei aí na {lastday}] [com a minha mãe|num dia mau], e [alguém
  lhe puxou a cadeira sem ela pedir|puseram-me um café à frente sem perguntas]. [Isso já não se vê|Fez-me bem]. [Era
  só isto|Queria que soubessem].
T: [Li isto em voz alta ao fecho|Isto foi lido a todos], e [houve silêncio, o que é raro|a Inês ficou corada].
  [Obrigado por ter escrito|Estas cartas guardamo-las]. [A cadeira é da sua mãe quando quiser|O café continua à sua
  espera].
P(35%): [A minha mãe já anda a contar a toda a gente|Então até {soon}]. [Um beijo a todos|Bem hajam].
""",
    """
topic: morada nova; duarte; language pt
~ Mudança de casa / Morada nova / A partir de {date}
P: A partir de {date} [moro na|mudamo-nos para a] {street2}, [terceiro sem elevador|rés-do-chão, porta verde]. [O
  café pode mudar connosco?|Podem mandar para lá?] [O resto está em caixas, menos o {brewer}.|É mais perto de
  vocês.]
T: [Já está mudado|Feito]: a partir de {date}, {street2}. [Avisei o motorista|O motorista já sabe], [que ali há dois
  números iguais|que é preciso tocar duas vezes]. [Boa sorte com as caixas|Que a casa seja boa].
P(10d 60%): [Primeiro café na casa nova, em pé|Chegou à porta certa]. [Obrigado|Já cheira a casa].
""",
    """
topic: presente; duarte; language pt; months 3 4 5 9 10 11 12
~ Um presente para {friend} / Cartão, sem preço / Anos de {friend}
P: {friend} faz anos a {date} e queria mandar-lhe [dois sacos|uma caixinha], um de {bean} e outro [à vossa
  escolha|que surpreenda]. Podem pôr um cartão a dizer "[Bebe devagar, vive depressa|Para as manhãs difíceis|Tinhas
  razão acerca do sofá]"? [Sem preço, por favor.|E escondam a fatura.]
T: [Com todo o gosto|Está tratado]. O cartão [vai escrito à mão pela Inês, que tem letra bonita|foi escrito à mão],
  e a caixa segue [a tempo de {date}|dois dias antes]. [Preço, nem vê-lo|A fatura vai só para si].
! 9d: A caixa para {friend} antes de {date}
P(9d): {friend} [ligou-me a chorar, do bom|adorou], [quer saber de quem é aquela letra|já bebeu metade]. [Obrigado
  pelo cuidado|Trabalho bem feito].
""",
    """
topic: que café; lena; language pt
~ O que devo provar? / Cansaço do {bean} / Sugestão
P: Bebo {bean} [há anos|todos os dias] e [apetece-me outra coisa|já o sei de cor]. Gosto de [chocolate e frutos
  secos|coisas doces, nada de azedo], e faço em {brewer}. [Que me aconselha?|Escolha por mim.]
T: Então {bean2}: [começa parecido e acaba noutro sítio|é redondo, mas tem janela]. [A mesma moagem|Moa um nadinha
  mais grosso], e [espere que arrefeça um pouco|prove-o morno]. [Se não gostar, traga de volta e bebemo-lo cá|Se não
  for o seu, troco].
P(7d): [Acertou|Em cheio]. [A minha sogra levou metade|Já mandei vir outro]. [Porque é que ninguém me disse
  antes?|Agora é este.]
""",
)
