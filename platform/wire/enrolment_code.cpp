#include "platform/wire/enrolment_code.h"

#include "platform/crypto/password.h"
#include "platform/crypto/sha256.h"

namespace fengqiao::wire {
namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t id_size = 3;
constexpr std::size_t secret_size = 12;
constexpr std::size_t code_size = id_size + secret_size + 1;

// Multiplication by x in the field of 32 elements with x^5 = x^2 + 1.
unsigned times_x(unsigned element) {
    return (element << 1 & 31u) ^ ((element & 16u) != 0 ? 5u : 0u);
}

// Sum of x^place times the character there. No power of x below the 31st repeats, so one wrong character and
// any swap of two different ones change the sum.
char check_character(std::string_view characters) {
    unsigned sum = 0;
    for (const char character : characters) {
        sum = times_x(sum ^ static_cast<unsigned>(digits.find(character)));
    }
    return digits[sum];
}

std::optional<char> normal_form(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'I' || typed == 'L') typed = '1';
    if (typed == 'O') typed = '0';
    return digits.find(typed) == std::string_view::npos ? std::nullopt : std::optional{typed};
}

std::string random_characters(std::size_t count, Random& random) {
    std::string characters;
    while (characters.size() < count)
        characters += digits[random.below(digits.size())];
    return characters;
}

} // namespace

EnrolmentCode make_enrolment_code(Random& random) {
    return {random_characters(id_size, random), random_characters(secret_size, random)};
}

std::string print_enrolment_code(const EnrolmentCode& code) {
    const std::string whole = code.id + code.secret + check_character(code.id + code.secret);
    return whole.substr(0, 4) + "-" + whole.substr(4, 4) + "-" + whole.substr(8, 4) + "-" + whole.substr(12);
}

Result<EnrolmentCode> parse_enrolment_code(std::string_view typed) {
    const auto wrong = [] {
        return trouble(TroubleKind::BadInput, "this is not an enrolment code; read the sixteen characters "
                                              "again, or ask headquarters for a new one");
    };
    std::string whole;
    for (const char character : typed) {
        if (character == '-' || character == ' ') continue;
        const auto normal = normal_form(character);
        if (!normal || whole.size() == code_size) return wrong();
        whole += *normal;
    }
    if (whole.size() != code_size || check_character(whole.substr(0, code_size - 1)) != whole.back())
        return wrong();
    return EnrolmentCode{whole.substr(0, id_size), whole.substr(id_size, secret_size)};
}

Result<crypto::SecretBytes> enrolment_key(const EnrolmentCode& code) {
    const Hash hash = crypto::Sha256{}.sha256(bytes_of("fengqiao enrolment 1\n" + code.id));
    crypto::Salt salt{};
    std::copy_n(hash.begin(), salt.size(), salt.begin());
    return crypto::argon2id(code.secret, salt, crypto::enrolment_cost);
}

} // namespace fengqiao::wire
