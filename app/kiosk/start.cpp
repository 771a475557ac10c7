#include "app/kiosk/start.h"

#include "app/kiosk/effects/picture_desk.h"
#include "app/kiosk/effects/threaded_effects.h"
#include "app/kiosk/start/assets.h"
#include "app/kiosk/start/printer.h"
#include "app/kiosk/start/terminal_records.h"
#include "core/basics/check.h"
#include "core/organisation/place_name.h"
#include "platform/crypto/os_random.h"
#include "platform/crypto/sha256.h"
#include "platform/display/picture/still.h"
#include "platform/editions/edition_folder.h"
#include "platform/print/code/code.h"
#include "platform/system/durable_file.h"
#include "platform/system/system_clock.h"
#include "platform/uplink/http_uplink.h"
#include "platform/voice/private_output/headphone_switch.h"
#include "platform/voice/recorder/playing_thread.h"
#include "platform/voice/recorder/recording_thread.h"
#include "platform/voice/sound/sdl_microphone.h"
#include "platform/voice/sound/sdl_sound.h"
#include "platform/voice/speaker/voice_thread.h"
#include "platform/writing/handwriting/handwriting.h"
#include "platform/writing/pinyin/pinyin.h"

namespace fengqiao::kiosk {
namespace {

namespace fs = std::filesystem;

class QrMaker final : public CodeMaker {
public:
    CodeModules make(std::string_view text) const override { return print::encode_code(text); }
};

// `published`: the pages headquarters ordered last, if it ever did.
House house_of(const KioskConfig& config, const BranchFacts& place, Assets& assets,
               const std::shared_ptr<const ContentBook>& published) {
    House house{
        .branch = place.branch.id,
        .kind = place.institution.kind,
        .place = place_name(place.institution.name, place.branch.name),
        .hotline = config.branch.hotline,
        .comfort = {.language = assets.language, .size = config.text_size, .theme = assets.house_theme},
        .has_scanner = config.scanner,
        .nightly_time = end_of_night(config.nightly),
        .catalogue = std::move(assets.catalogue),
        .ready_sentences = std::move(assets.ready_sentences),
        .content = published ? *published : std::move(assets.content),
        .branch_phone = place.branch.phone,
        .text_rules = std::move(assets.text_rules)};
    if (house.hotline.empty()) house.hotline = place.branch.phone;
    return house;
}

SyncSettings sync_settings(const NightlyWindow& nightly) {
    const auto day = std::chrono::minutes{std::chrono::hours{24}};
    const auto length =
        nightly.to > nightly.from ? nightly.to - nightly.from : nightly.to - nightly.from + day;
    return {.window_start = nightly.from, .window_length = length};
}

// Of a disk that does not answer nothing is left.
std::uint64_t disk_left(const std::string& folder) {
    std::error_code error;
    const auto space = fs::space(folder, error);
    return error ? 0 : space.available;
}

// Members are in the order they are made; what is made later uses what was made before.
class Terminal final : public Start {
public:
    Terminal(const KioskConfig& config, ServiceLog& log, Assets assets, uplink::Identity identity)
        : config_{config},
          log_{log},
          identity_{std::move(identity)},
          assets_{std::move(assets)},
          editions_{fs::path{config.data_folder} / "content", {digest_, log, editions::real_disk()}},
          house_{
              std::make_shared<const House>(house_of(config_, identity_.place, assets_, editions_.book()))},
          pictures_{std::make_unique<display::StillMaker>(), log} {}
    ~Terminal() override {
        // The line asks the store, so it goes first; filings that wait are still kept and answered.
        if (line_) line_->stop();
        if (database_) database_->close();
    }
    Terminal(const Terminal&) = delete;
    Terminal& operator=(const Terminal&) = delete;

    Result<void> begin();

    const KioskConfig& config() const override { return config_; }
    std::shared_ptr<const House> house() const override { return house_; }
    Inbox& inbox() override { return inbox_; }
    Line& line() override { return *line_; }
    Moment now() const override {
        const TimeReading time = clock_->read();
        return {.steady = time.since_boot, .wall = time.wall};
    }
    Result<std::unique_ptr<Kiosk>> furnish(const ui::Panel& panel, Moment now) override;
    void give_sound(std::unique_ptr<voice::Microphone> microphone,
                    std::unique_ptr<voice::SoundOutput> output) override;
    void give_voice(Kiosk& kiosk) override;

private:
    Result<void> open_database();
    void open_paper();
    void open_line(bool ask_at_once);

    KioskConfig config_;
    ServiceLog& log_;
    uplink::Identity identity_;
    Assets assets_; // without the catalogue, which is the house's
    crypto::Sha256 digest_;
    editions::EditionFolder editions_; // of the line alone once it runs
    std::shared_ptr<const House> house_;
    crypto::OsRandom random_;
    std::optional<system::SystemClock> clock_;
    QrMaker codes_;
    PictureDesk pictures_;
    Inbox inbox_;
    std::optional<ReceiptDesk> receipts_;
    std::unique_ptr<Printer> printer_;
    std::optional<uplink::HttpUplink> uplink_;
    std::unique_ptr<DatabaseThread> database_;
    std::optional<Line> line_;
    std::optional<ReadingDesk> reading_;
    voice::SdlAudio audio_;
    std::unique_ptr<voice::Microphone> microphone_;
    std::unique_ptr<voice::SoundOutput> played_by_;
    std::optional<voice::RecordingThread> recorder_;
    std::optional<voice::PlayingThread> player_;
    std::optional<SoundDesk> sounds_;
    std::optional<ThreadedEffects> effects_;
    std::optional<voice::SdlSound> sound_;
    std::optional<voice::HeadphoneSwitch> headphones_;
    std::optional<voice::VoiceThread> voice_;
};

Result<void> Terminal::begin() {
    auto clock = system::SystemClock::of_this_machine();
    if (!clock) return std::unexpected(clock.error());
    clock_ = *clock;
    if (auto opened = open_database(); !opened) return opened;
    Result<std::optional<Instant>> confirmed;
    const bool asked = database_->perform([&](Records& records) { confirmed = records.confirmed_at(); });
    check(asked, "the database thread has just begun");
    if (!confirmed) return std::unexpected(confirmed.error());
    open_line(!confirmed->has_value());
    open_paper();
    return {};
}

Result<void> Terminal::open_database() {
    const fs::path folder = fs::path{config_.data_folder} / "store";
    if (auto made = system::ensure_folder(folder); !made) return made;
    RecordsWish wish{.folder = folder,
                     .identity = identity_,
                     .branch_name = house_->place,
                     .catalogue = house_->catalogue,
                     .rules = assets_.rules,
                     .calendar = assets_.calendar,
                     .dictionary = std::move(assets_.dictionary)};
    const RecordsTools tools{.clock = *clock_, .random = random_, .digest = digest_, .log = log_};
    auto database = DatabaseThread::open(
        [wish = std::move(wish), tools]() mutable { return open_terminal_records(std::move(wish), tools); });
    if (!database) return std::unexpected(database.error());
    database_ = std::move(*database);
    return {};
}

void Terminal::open_line(bool ask_at_once) {
    const SyncSettings settings = sync_settings(config_.nightly);
    uplink_.emplace(uplink::UplinkPlace{config_.headquarters, identity_.keys, identity_.keyset,
                                        identity_.root, uplink::IdentityFiles{config_.data_folder}},
                    http::ClientSettings{.ca_file = config_.ca_file},
                    uplink::HttpUplink::Tools{*clock_, log_});
    line_.emplace(
        Line::Tools{*database_, *uplink_, *clock_, random_, log_, inbox_, editions_, *uplink_, digest_},
        LineWish{.settings = settings,
                 .slot = slot_in_window(digest_, identity_.terminal, settings.window_length),
                 .ask_at_once = ask_at_once});
}

void Terminal::open_paper() {
    // Without this folder there is no paper, which the glass says; a complaint can be filed all the same.
    if (auto made = system::ensure_folder(config_.print_folder); !made) log_.alarm(made.error().text);
    printer_ = open_printer(config_, random_);
    receipts_.emplace(ReceiptDesk::Materials{.house = house_,
                                             .chinese = assets_.chinese,
                                             .english = assets_.english,
                                             .codes = codes_,
                                             .nightly = config_.nightly,
                                             .bilingual = config_.printer.bilingual,
                                             .forms = sheet_of_forms(config_.printer)});
    const auto dictionaries = writing::installed_pinyin_files(config_.assets_folder);
    reading_.emplace(ReadingDesk::Openers{
                         .pinyin = [dictionaries] { return writing::open_pinyin_reader(dictionaries); },
                         .hand = [] { return writing::open_hand_reader(writing::installed_hand_files()); }},
                     inbox_, log_);
    sounds_.emplace(inbox_, [folder = config_.data_folder] { return disk_left(folder); });
    effects_.emplace(ThreadedEffects::Neighbours{.database = *database_,
                                                 .printer = *printer_,
                                                 .receipts = *receipts_,
                                                 .reading = *reading_,
                                                 .sound = *sounds_,
                                                 .inbox = inbox_,
                                                 .event_kept = [this] { line_->event_kept(); }});
}

Result<std::unique_ptr<Kiosk>> Terminal::furnish(const ui::Panel& panel, Moment now) {
    const std::string icons = (fs::path{config_.assets_folder} / "icons" / "phosphor-duotone.ttf").string();
    auto typeface =
        ui::Typeface::load({.fonts_folder = config_.fonts_folder, .icons = icons}, panel, house_->text_rules);
    if (!typeface) return std::unexpected(typeface.error());
    return std::make_unique<Kiosk>(fresh_model(house_, now),
                                   Furnishing{.panel = panel,
                                              .themes = assets_.themes,
                                              .chinese = assets_.chinese,
                                              .english = assets_.english,
                                              .typeface = std::move(*typeface),
                                              .reduced_motion = config_.reduced_motion,
                                              .pictures = &pictures_},
                                   *effects_, inbox_);
}

void Terminal::give_sound(std::unique_ptr<voice::Microphone> microphone,
                          std::unique_ptr<voice::SoundOutput> output) {
    microphone_ = std::move(microphone);
    played_by_ = std::move(output);
    const auto told = [this](const SoundFacts& facts) { inbox_.put(SoundNoticed{facts}); };
    recorder_.emplace(voice::RecordingThread::Tools{.microphone = *microphone_, .told = told});
    player_.emplace(voice::PlayingThread::Tools{.output = *played_by_, .told = told});
    sounds_->furnish({*recorder_, *player_});
}

void Terminal::give_voice(Kiosk& kiosk) {
    give_sound(std::make_unique<voice::SdlMicrophone>(audio_), std::make_unique<voice::SdlSound>(audio_));
    sound_.emplace(audio_);
    if (!sound_->is_there()) return log_.note("there is no sound device: the glass has no voice");
    headphones_.emplace(config_.headphone_switch);
    const std::string words = (fs::path{config_.assets_folder} / "speech" / "words.zh-CN.txt").string();
    const fs::path sounds = fs::path{config_.assets_folder} / "sounds";
    auto clips = voice::Clips::open(sounds, assets_.chinese, assets_.english);
    if (!clips) log_.alarm(clips.error().text); // the synthesiser says all of it
    voice_.emplace(
        voice::VoiceThread::Tools{.synthesiser = voice::Synthesiser({}),
                                  .pinyin = [words] { return voice::Pinyin::open(words); },
                                  .output = *sound_,
                                  .private_output = *headphones_,
                                  .changed = [this](SpeakerState state) { inbox_.put(SpeechChanged{state}); },
                                  .failed = [this](const Trouble& trouble) { log_.alarm(trouble.text); },
                                  .clips = clips ? std::move(*clips) : voice::Clips{}});
    if (voice_->state() == SpeakerState::NoSound)
        log_.note("espeak-ng is not installed: the glass has no voice");
    inbox_.put(SpeechChanged{voice_->state()});
    kiosk.give_voice(*voice_, *headphones_);
}

} // namespace

Result<std::unique_ptr<Start>> Start::open(const KioskConfig& config, ServiceLog& log) {
    const auto root = uplink::load_public_root(config.root_key_file);
    if (!root) return std::unexpected(root.error());
    auto assets = load_assets(config);
    if (!assets) return std::unexpected(assets.error());
    auto identity = uplink::load_identity(uplink::IdentityFiles{config.data_folder}, *root);
    if (!identity) return std::unexpected(identity.error());
    auto terminal = std::make_unique<Terminal>(config, log, std::move(*assets), std::move(*identity));
    if (auto begun = terminal->begin(); !begun) return std::unexpected(begun.error());
    return terminal;
}

} // namespace fengqiao::kiosk
