#include "app/kiosk/ui/typeface.h"

#include "app/kiosk/ui/soft_tiles.h"
#include "app/kiosk/ui/tokens.h"

#include "imgui.h"
#include "imgui_internal.h"
#include "misc/freetype/imgui_freetype.h"

#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace fengqiao::kiosk::ui {

// A file as memory that the kernel may drop and read again.
class Typeface::Mapping {
public:
    static std::unique_ptr<Mapping> of(const std::string& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0) return nullptr;
        struct stat facts {};
        void* memory = MAP_FAILED;
        if (fstat(file, &facts) == 0 && facts.st_size > 0)
            memory = mmap(nullptr, static_cast<std::size_t>(facts.st_size), PROT_READ, MAP_PRIVATE, file, 0);
        close(file);
        if (memory == MAP_FAILED) return nullptr;
        return std::make_unique<Mapping>(memory, static_cast<std::size_t>(facts.st_size));
    }
    Mapping(void* memory, std::size_t size) : memory_(memory), size_(size) {}
    ~Mapping() { munmap(memory_, size_); }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;

    [[nodiscard]] void* memory() const { return memory_; }
    [[nodiscard]] int size() const { return static_cast<int>(size_); }

private:
    void* memory_;
    std::size_t size_;
};

namespace {

constexpr float noto_line_box = 1.448F; // ImGui sizes a font by its line box; Noto CJK's is this many em
constexpr int simplified_chinese = 2;   // the face's place in each Noto collection
constexpr std::array<float, depth_count> blur_mm{1.7F, 4.0F, 7.0F};
constexpr std::array<float, depth_count> drop_in_blurs{0.5F, 0.55F, 0.55F};

struct Face {
    int number{};
    bool falls_back{}; // stands in for what the font before it lacks
    unsigned loader_flags{};
};

// ImGui copies a font's memory unless told that it owns it, and frees what it owns: so the flag is set while
// adding and cleared at once after.
ImFont* add_font(void* memory, int size, const Face& face) {
    ImFontConfig config;
    config.FontNo = static_cast<unsigned>(face.number);
    config.MergeMode = face.falls_back;
    config.FontLoaderFlags = face.loader_flags;
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImFont* font = atlas->AddFontFromMemoryTTF(memory, size, 20.0F, &config);
    if (font) atlas->Sources.back().FontDataOwnedByAtlas = false;
    return font;
}

// Writes a square of alpha into the atlas and names its place there.
int add_tile(const std::vector<std::uint8_t>& alpha, int size) {
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    ImFontAtlasRect place;
    const int id = atlas->AddCustomRect(size, size, &place);
    if (id == ImFontAtlasRectId_Invalid) return id;
    ImTextureData* texture = atlas->TexData;
    for (int y = 0; y < size; ++y)
        for (int x = 0; x < size; ++x) {
            const std::uint8_t cover = alpha[static_cast<std::size_t>(y * size + x)];
            void* texel = texture->GetPixelsAt(place.x + x, place.y + y);
            if (texture->BytesPerPixel == 1) {
                *static_cast<std::uint8_t*>(texel) = cover;
            } else {
                const ImU32 white = IM_COL32(255, 255, 255, cover);
                std::memcpy(texel, &white, sizeof white);
            }
        }
    ImFontAtlasTextureBlockQueueUpload(atlas, texture, place.x, place.y, size, size);
    return id;
}

ShadowTile add_shadow(float radius, float blur, float drop) {
    const BakedShadow baked = bake_shadow(radius, blur);
    return {add_tile(baked.alpha, baked.size), baked.size, baked.outside, static_cast<int>(drop * blur)};
}

} // namespace

float line_box(float em) {
    return std::round(em * noto_line_box);
}

Typeface::Typeface() = default;
Typeface::Typeface(Typeface&&) noexcept = default;
Typeface& Typeface::operator=(Typeface&&) noexcept = default;
Typeface::~Typeface() = default;

std::optional<DiscTile> Typeface::disc(int radius) const {
    const auto [known, first] = discs_.try_emplace(radius);
    if (first) known->second = add_tile(bake_disc(radius), 2 * (radius + disc_rim));
    ImFontAtlasRect place;
    const ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (!atlas.GetCustomRect(known->second, &place)) return std::nullopt;
    const float across = disc_rim * atlas.TexUvScale.x, down = disc_rim * atlas.TexUvScale.y;
    return DiscTile{place.uv0.x + across, place.uv0.y + down, place.uv1.x - across, place.uv1.y - down};
}

Result<Typeface> Typeface::load(const TypefaceFiles& files, const Panel& panel,
                                std::shared_ptr<const TextRules> rules) {
    Typeface made;
    made.rules_ = std::move(rules);
    const auto add = [&](const std::string& path, const Face& face) -> ImFont* {
        auto mapping = Mapping::of(path);
        if (!mapping) return nullptr;
        ImFont* font = add_font(mapping->memory(), mapping->size(), face);
        made.mappings_.push_back(std::move(mapping));
        return font;
    };
    ImFontAtlas* atlas = ImGui::GetIO().Fonts;
    atlas->TexMinWidth = 2048;
    atlas->TexMinHeight = 2048;
    const std::array<std::string, 2> noto{files.fonts_folder + "/opentype/noto/NotoSansCJK-Regular.ttc",
                                          files.fonts_folder + "/opentype/noto/NotoSansCJK-Bold.ttc"};
    for (std::size_t i = 0; i < noto.size(); ++i) {
        made.fonts_[i] = add(noto[i], {simplified_chinese, false, ImGuiFreeTypeLoaderFlags_LightHinting});
        if (!made.fonts_[i])
            return trouble(TroubleKind::BadFile,
                           noto[i] + ":1: no font there; install the package fonts-noto-cjk");
        for (const char* rare : {"HanaMinA.ttf", "HanaMinB.ttf"})
            add(files.fonts_folder + "/truetype/hanazono/" + rare, {0, true, 0});
    }
    made.icons_ = add(files.icons, {0, false, ImGuiFreeTypeLoaderFlags_NoHinting});
    if (!made.icons_)
        return trouble(TroubleKind::BadFile, files.icons + ":1: no icon font there; it is made by the build");
    for (std::size_t i = 0; i < depth_count; ++i)
        made.shadows_[i] = add_shadow(panel.to_px(tokens::radius), panel.to_px(blur_mm[i]), drop_in_blurs[i]);
    return made;
}

} // namespace fengqiao::kiosk::ui
