using System.Collections.Frozen;
using Microsoft.AspNetCore.Identity;

namespace InterviewPrep.Members;

/// <summary>Refuses the passwords that everybody tries first, also with digits and signs around them or in them.</summary>
public sealed class CommonPasswords : IPasswordValidator<Member>
{
    // Digits and signs that people write for letters.
    private const string Disguises = "0o1i3e4a5s7t8b@a$s!i";

    private static readonly FrozenSet<string> Known = Words
        .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.Ordinal);

    public Task<IdentityResult> ValidateAsync(UserManager<Member> manager, Member user, string? password) =>
        Task.FromResult(
            IsCommon(password ?? "", user)
                ? IdentityResult.Failed(
                    new IdentityError
                    {
                        Code = "PasswordCommon",
                        Description =
                            "This password is among the first that anybody tries. Choose another one, such as three or four words that belong together only for you.",
                    }
                )
                : IdentityResult.Success
        );

    private static bool IsCommon(string password, Member member)
    {
        var lower = password.Trim().ToLowerInvariant();
        string[] forms = [lower, lower.Trim(NotLetters), Letters(lower), Letters(Undisguised(lower))];
        return forms.Any(Known.Contains)
            || IsRepeated(lower)
            || IsOwn(lower, member.Email)
            || IsOwn(lower, member.Email?.Split('@')[0])
            || IsOwn(lower, member.DisplayName);
    }

    private static readonly char[] NotLetters = [.. "0123456789!@#$%^&*()-_=+.,?/;:'\"[]{}<>|~` "];

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Undisguised(string text) =>
        string.Concat(
            text.Trim(NotLetters)
                .Select(c => Disguises.IndexOf(c) is var at and >= 0 && at % 2 == 0 ? Disguises[at + 1] : c)
        );

    /// <summary>One or two characters over and over, or a few repeated: "aaaaaaaa", "abababab", "abcdabcd".</summary>
    private static bool IsRepeated(string text) =>
        Enumerable
            .Range(1, Math.Min(4, text.Length / 2))
            .Any(period => text.Skip(period).Zip(text, (next, earlier) => next == earlier).All(same => same));

    private static bool IsOwn(string lower, string? own) =>
        own is { Length: > 2 }
        && Letters(lower) is { Length: > 0 } letters
        && letters == Letters(own.ToLowerInvariant());

    private const string Words = """
        000000 00000000 0123456789 0987654321 101010 102030 1029384756 111111 11111111 1111111111 112233 11223344
        1122334455 121212 12121212 123123 123123123 123321 1234 12341234 12344321 12345 123454321 1234554321 123456
        1234567 12345678 123456789 1234567890 1234567891 12345678910 123456789a 123456789q 123456a 123456abc 123456q
        12345qwert 1234qwer 123abc 123qwe 131313 147147 147258 147258369 159357 159753 1a2b3c4d 1q2w3e4r 1q2w3e4r5t
        1qaz2wsx 1qazxsw2 202020 222222 22222222 232323 258258 321321 333333 33333333 369369 444444 456456 5201314
        555555 55555555 654321 666666 66666666 696969 741852963 7758521 777777 7777777 789456 789456123 789789
        852456 87654321 888888 88888888 963852741 987654321 9876543210 999999 99999999 a123456 a123456789 a1b2c3d4
        aa123456 aaa111 aaaaaa abc123 abc12345 abc123456 abcabc abcd1234 abcdef abcdefg abcdefgh abcdefghi abdullah
        abracadabra access access14 account acdc admin admin123 admin1234 admin@123 administrator agent007 airforce
        ajax alejandro alessandro alexander alexandra amanda amazon america andrew andrew1 android angel angels
        anonymous anthony antonio anything apollo apple april army arsenal arsenal1 asd123 asdasd asdf1234 asdfasdf
        asdfgh asdfghjkl asdfghjkl1 ashley ashley1 asshole athena august austin austin1 australia austria autumn
        autumn2024 azerty azertyuiop baby babyboy babygirl bailey banana bandit bank barbara barcelona baseball
        baseball1 basketball bastard batman batman1 batman123 bear bears beatles beautiful benjamin berlin besiktas
        beyonce biggie biker bitch bitcoin blackberry blackjack blessed blink blink182 bond007 boston bowling
        brandon brazil brian broncos brooklyn brother buddy budweiser bulls bullshit business buster buster1 butter
        butterfly california camaro canada candy carolina casino celtics centos changeme charlie charlie1 chatgpt
        cheese cheese1 chelsea chelsea1 cherry chevy chicago chicken china chloe chocolate christ christopher cisco
        classified coffee college company computer computer1 confidential contrasena cookie cookie1 corona
        correcthorsebatterystaple corvette cosmos country cowboy cowboys cowgirl crypto cupcake cutie dakota dallas
        dancer dancing daniel daniel1 danielle darling database datascience daughter debian december deeplearning
        default demo demo123 demo1234 diamond diamond1 dick dlink docker doctor dodgers dollar dolphin donald dragon
        dragon1 dragon123 drummer duke eagle eagles eduardo elastic elizabeth elvis emily eminem eminem1 england
        enter enter123 ethereum everything example facebook faith falcon family father february fedora felix fender
        fenerbahce fernando ferrari finance fireman fishing florida flower flower1 football football1 forever france
        francesco francisco freedom freedom1 friday friends fuckme fuckoff fuckyou galatasaray galaxy gandalf ganesh
        gangster garfield george george1 germany getout giants gibson ginger ginger1 giovanni giuseppe gladiator
        goaway golden golf golfer google google123 goose gorgeous grace gradient greenday guest guest123 guitar
        hannah hardcore harley harley1 haslo heather heaven heineken hello hello1 hello123 hello1234 hellokitty
        helloworld helpdesk hercules hiphop hobbit hockey hocuspocus honda honey hotstuff houston huawei hunter
        hunting hurricane ibrahim icecream iceman ilovegod iloveu iloveyou iloveyou1 iloveyou123 iloveyou2 incorrect
        india inspiron internet internet1 interview interviewprep iphone ironmaiden isabella jackdaniels jackson
        jamesbond jameson january jasmine jenkins jennifer jessica jessica1 jesus jesus1 jesuschrist jordan jordan23
        joseph joshua july june juniper jupiter justin juventus kevin killer killer123 king kingdom knight korn
        krishna kubernetes lakers lauren legend lenovo letmein letmein1 letmein123 letmeinnow letmeout lightning
        linkedin linkinpark linksys linux lion liverpool liverpool1 lkjhgfdsa logan login logitech london lottery
        love123 lovely loveme loveyou lucas lucky macbook machinelearning madison madonna madrid maggie maggie1
        magic manager manager1 manchester march marina marines marketing marlboro mars martin mason master master123
        matrix matthew maverick max may megan melissa mercedes merlin metallica metallica1 mexico michael michael1
        michelle mickey microsoft midnight milan million minnie mnbvcxz mohammed molly monday money mongodb monica
        monkey monkey1 monkey123 moonlight moscow motdepasse mother motorola muhammad music mustafa mustang mypass
        mypassword mysql mystery naked naruto naruto1 nascar natalie navy netgear network neuralnetwork newpassword
        nicholas nicole nicole1 nimda ninja nirvana nissan nokia nothing november nurse october office oldpassword
        oliver olivia open openai opendoor opensesame operator oracle orange orange1 oscar outlaw p@ssw0rd p@ssw0rd1
        p@ssword pa55word packers panther paris parola pass pass123 passpass passw0rd passw0rd1 password password!
        password1 password12 password123 password1234 password2 passwords passwort patricia patrick patriots
        pavilion peaches pepper pepper1 personal phoenix piano pikachu pirate pizza playboy poiuytrewq pokemon
        pokemon1 poker police popcorn porn porsche postgres practice pretty prince princess princess1 private
        pumpkin purple purple1 pussy pytorch q1w2e3r4 q1w2e3r4t5 qazwsx qazwsxedc qq123456 queen qweasd qweasdzxc
        qweqwe qwerty qwerty1 qwerty12 qwerty123 qwerty1234 qwertyui qwertyuiop qwertz qwertzuiop rachel racing
        raiders rain rainbow rakesh ranger realmadrid rebecca rebel redhat redis redneck redsox regression ricardo
        rich rihanna robert robert1 rocknroll rockstar rocky root root123 running russia sabrina sadie sairam sales
        samantha sample samsung samsung1 samurai sandra sanjay saturday saturn school scooter secret secret1
        secret123 security senha september server service sesame sex sexy shadow shadow1 shadow123 shakira shelby
        shithead silver silver1 simon simsalabim singer sister skate skywalker slayer slipknot snoopy snow snowball
        snowboard soccer solaris soldier something sophia sparky spartan spike spring spring2024 sqlserver starlight
        startrek starwars starwars1 steelers stephanie steven storm strawberry student sugar summer summer1
        summer2024 summer2025 sunday sunflower sunshine sunshine1 superman superman1 superuser supervisor support
        surfing sweetheart sweety swimming sydney sysadmin system teacher temp temporary tennis tensorflow test
        test123 test1234 testing testpass testtest texas thepassword thinkpad thomas thomas1 thuglife thunder
        thursday tiger tigger tigger1 toby tokyo toor topgun topsecret tornado toyota tplink trading training
        transformer trustme trustno1 trustnoone tuesday tupac turkey twitter tyler ubuntu universe university unix
        unknown user user123 username valentina vanessa vanilla venus veronica victoria viking virginia volleyball
        wachtwoord wang1234 warrior warriors wednesday welcome welcome1 welcome123 welcome2024 welcome2025 whatever
        william windows winter winter1 winter2024 winter2025 wizard woaini woaini1314 woaini520 xiaomi yamaha
        yankees yellow yoda yourpassword youtube ytrewq zaq12wsx zeus zhang123 zxcvbn zxcvbnm zxcvbnm1 zxcvbnm123
        zxczxc
        """;
}
