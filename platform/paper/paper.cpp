#include "platform/paper/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <memory>
#include <optional>
#include <string>

namespace fengqiao::paper {
namespace {

constexpr double points_per_mm = 72.0 / 25.4;
// How a paper is divided, in millimetres.
struct Paper {
    double width, margin;
    double label;                   // of a pair
    double code;                    // with its quiet zone
    double blank;                   // from one line to write on to the next
    std::optional<double> height{}; // of a page; nullopt: as long as what stands on it
};
constexpr Paper roll{80, 5, 21, 40, 11};
constexpr Paper a4{210, 16, 46, 27, 8.5, 297};

constexpr int quiet_modules = 4;           // ISO/IEC 18004
constexpr double dots_per_mm = 203 / 25.4; // a thermal printer: modules fall on whole dots
constexpr double length_max_mm = 900;      // a form in two languages has 570
constexpr const char* family = "Noto Sans CJK SC";

struct FreeObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
struct FreeSurface {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct FreePen {
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;
using Pen = std::unique_ptr<cairo_t, FreePen>;

struct Type {
    double points;
    bool bold{false};
    PangoAlignment align{PANGO_ALIGN_LEFT};
    double leading{1.3};
    double space_after{2};
};

constexpr double mm(double millimetres) {
    return millimetres * points_per_mm;
}

// One pass over the lines; the first measures, the second draws.
class Page {
public:
    Page(cairo_t* pen, bool draws, const Paper& paper) : pen_{pen}, draws_{draws}, paper_{paper} {}

    // On a new page where this one has no room left for it.
    void put(const ReceiptLine& next, const CodeModules& code) {
        if (paper_.height && draws_) {
            Page alone{pen_, false, paper_};
            alone.line(next, code);
            if (y_ + alone.y_ - mm(paper_.margin) > mm(*paper_.height - paper_.margin / 2)) {
                cairo_show_page(pen_);
                y_ = mm(paper_.margin);
            }
        }
        line(next, code);
    }

    void line(const ReceiptLine& line, const CodeModules& code) {
        switch (line.style) {
        case LineStyle::Title: return text(line.value, {18, true, PANGO_ALIGN_CENTER, 1.2, 2});
        case LineStyle::Place: return text(line.value, {12, false, PANGO_ALIGN_CENTER, 1.2, 2});
        case LineStyle::Number: return text(line.value, {26, true, PANGO_ALIGN_CENTER, 1.1, 2});
        case LineStyle::Pair: return pair(line);
        case LineStyle::Words: return text(line.value, {12, false, PANGO_ALIGN_LEFT, 1.35, 4});
        case LineStyle::Small: return text(line.value, {10.5, false, small_align_, 1.35, 3});
        case LineStyle::Rule: return rule();
        case LineStyle::Code: return square(code);
        case LineStyle::Blank: return blank(line.label);
        }
    }
    void centre_small(bool centred) { small_align_ = centred ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT; }
    [[nodiscard]] double height() const { return y_ + mm(paper_.margin); }

private:
    std::unique_ptr<PangoLayout, FreeObject> layout(std::string_view words, const Type& type, double width) {
        std::unique_ptr<PangoLayout, FreeObject> made{pango_cairo_create_layout(pen_)};
        PangoFontDescription* font = pango_font_description_from_string(family);
        pango_font_description_set_weight(font, type.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
        pango_font_description_set_absolute_size(font, type.points * PANGO_SCALE);
        pango_layout_set_font_description(made.get(), font);
        pango_font_description_free(font);
        pango_layout_set_width(made.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(made.get(), type.align);
        pango_layout_set_line_spacing(made.get(),
                                      static_cast<float>(type.leading / 1.45)); // the face's own box
        pango_layout_set_text(made.get(), words.data(), static_cast<int>(words.size()));
        return made;
    }

    double place(PangoLayout* made, double x) {
        int height = 0;
        pango_layout_get_pixel_size(made, nullptr, &height);
        if (draws_) {
            cairo_set_source_rgb(pen_, 0, 0, 0); // a thermal head knows no grey, and old eyes need none
            cairo_move_to(pen_, x, y_);
            pango_cairo_show_layout(pen_, made);
        }
        return height;
    }

    void text(std::string_view words, const Type& type) {
        const auto made = layout(words, type, mm(paper_.width - 2 * paper_.margin));
        y_ += place(made.get(), mm(paper_.margin)) + type.space_after;
    }

    void pair(const ReceiptLine& line) {
        const auto label = layout(line.label, {12, false, PANGO_ALIGN_LEFT, 1.3, 0}, mm(paper_.label));
        const auto value = layout(line.value, {12, true, PANGO_ALIGN_LEFT, 1.3, 0},
                                  mm(paper_.width - 2 * paper_.margin - paper_.label));
        const double left = place(label.get(), mm(paper_.margin));
        y_ += std::max(left, place(value.get(), mm(paper_.margin + paper_.label))) + 3;
    }

    void rule() {
        y_ += 3;
        stroke(paper_.margin);
        y_ += 6;
    }

    void stroke(double from_mm) {
        if (!draws_) return;
        cairo_set_source_rgb(pen_, 0, 0, 0);
        cairo_set_line_width(pen_, 0.6);
        cairo_move_to(pen_, mm(from_mm), y_);
        cairo_line_to(pen_, mm(paper_.width - paper_.margin), y_);
        cairo_stroke(pen_);
    }

    // A line to write on, high enough for a hand, behind its label or over the whole width.
    void blank(std::string_view words) {
        double height = mm(paper_.blank);
        if (!words.empty()) {
            const auto label = layout(words, {12, false, PANGO_ALIGN_LEFT, 1.3, 0}, mm(paper_.label));
            int high = 0;
            pango_layout_get_pixel_size(label.get(), nullptr, &high);
            height = std::max(height, high + 4.0);
            y_ += height - high;
            place(label.get(), mm(paper_.margin));
            y_ += high;
        } else {
            y_ += height;
        }
        stroke(words.empty() ? paper_.margin : paper_.margin + paper_.label);
        y_ += 3;
    }

    // On a thermal head every module has the same number of dots only if the first one starts on a dot.
    void onto_whole_dots(double& x, double& y) {
        cairo_user_to_device(pen_, &x, &y);
        x = std::round(x);
        y = std::round(y);
        cairo_device_to_user(pen_, &x, &y);
    }

    void square(const CodeModules& code) {
        if (code.size == 0) return;
        const int modules = code.size + 2 * quiet_modules;
        const double dots = std::max(1.0, std::floor(paper_.code * dots_per_mm / modules));
        const double module = mm(dots / dots_per_mm);
        double left = (mm(paper_.width) - module * modules) / 2 + module * quiet_modules;
        double top = y_ + module * quiet_modules;
        if (paper_.height) { // in the corner beside the title, where it takes nothing from what is written
            left = mm(paper_.width - paper_.margin) - module * (modules - quiet_modules);
            top = mm(paper_.margin / 2) + module * quiet_modules;
        }
        onto_whole_dots(left, top);
        if (draws_) {
            cairo_set_source_rgb(pen_, 0, 0, 0);
            for (int row = 0; row < code.size; ++row)
                for (int column = 0; column < code.size; ++column)
                    if (code.at(column, row))
                        cairo_rectangle(pen_, left + column * module, top + row * module, module, module);
            cairo_fill(pen_);
        }
        if (!paper_.height) y_ += module * modules;
    }

    cairo_t* pen_;
    bool draws_;
    Paper paper_;
    double y_{mm(paper_.margin)};
    PangoAlignment small_align_{PANGO_ALIGN_LEFT};
};

const Paper& paper_for(const Slip& slip) {
    return slip.receipt.sheet == Sheet::A4 ? a4 : roll;
}

double lay_out(cairo_t* pen, const Slip& slip, bool draws, const Paper& paper) {
    Page sheet{pen, draws, paper};
    const auto& lines = slip.receipt.lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        // A small line is the caption of what stands large below it, or the last word of all.
        const bool last = at + 1 == lines.size();
        sheet.centre_small(last || lines[at + 1].style == LineStyle::Number ||
                           lines[at + 1].style == LineStyle::Title);
        sheet.put(lines[at], slip.code);
    }
    return sheet.height();
}

bool chinese_font_is_there() {
    PangoFontMap* fonts = pango_cairo_font_map_get_default();
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(fonts, &families, &count);
    bool found = false;
    for (int at = 0; at < count; ++at)
        found = found || std::string_view{pango_font_family_get_name(families[at])} == family;
    g_free(families);
    return found;
}

std::unexpected<Trouble> no_font() {
    return trouble(TroubleKind::BadFile, "no Chinese font is installed; install the package fonts-noto-cjk");
}

// The head is narrower than the paper: what lies in the paper's margins is not drawn.
Pen thermal_pen(cairo_surface_t* surface) {
    Pen pen{cairo_create(surface)};
    cairo_translate(pen.get(), (raster_dots - roll.width * dots_per_mm) / 2, 0);
    cairo_scale(pen.get(), dots_per_mm / points_per_mm, dots_per_mm / points_per_mm);
    return pen;
}

// Rows of eight dots a byte, a set bit is black. Cover of nearly a half is black: there is no grey.
std::string bits_of(cairo_surface_t* surface, int rows) {
    constexpr int half_cover = 112;
    cairo_surface_flush(surface);
    const unsigned char* cover = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    std::string bits(static_cast<std::size_t>(rows) * raster_dots / 8, '\0');
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < raster_dots; ++column)
            if (cover[row * stride + column] >= half_cover) {
                char& eight = bits[static_cast<std::size_t>((row * raster_dots + column) / 8)];
                eight = static_cast<char>(static_cast<unsigned char>(eight) | (0x80 >> (column % 8)));
            }
    return bits;
}

cairo_status_t append(void* text, const unsigned char* bytes, unsigned length) {
    static_cast<std::string*>(text)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

// Draws the receipt as the surface's only page and says how long it became.
double fill(cairo_surface_t* surface, const Slip& slip) {
    const Pen pen{cairo_create(surface)};
    const Paper& paper = paper_for(slip);
    const double height = paper.height ? mm(*paper.height) : lay_out(pen.get(), slip, false, paper);
    cairo_pdf_surface_set_size(surface, mm(paper.width), height);
    lay_out(pen.get(), slip, true, paper);
    cairo_show_page(pen.get());
    cairo_surface_finish(surface);
    return height / points_per_mm;
}

} // namespace

Result<std::string> page(const Slip& slip) {
    if (!chinese_font_is_there()) return no_font();
    std::string text;
    const Surface surface{
        cairo_pdf_surface_create_for_stream(append, &text, mm(paper_for(slip).width), mm(length_max_mm))};
    const double length = std::ceil(fill(surface.get(), slip));
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return trouble(TroubleKind::PrinterGone, "there is no memory to lay out the receipt");
    return "FQPAGE1 " + std::to_string(static_cast<int>(paper_for(slip).width)) + "x" +
           std::to_string(static_cast<int>(length)) + "mm\n" + text;
}

Result<std::string> raster(const Slip& slip) {
    if (!chinese_font_is_there()) return no_font();
    const Surface nothing{cairo_image_surface_create(CAIRO_FORMAT_A8, raster_dots, 1)};
    const double height = lay_out(thermal_pen(nothing.get()).get(), slip, false, roll);
    const int rows = static_cast<int>(std::ceil(height * dots_per_mm / points_per_mm));
    if (rows > length_max_mm * dots_per_mm)
        return trouble(TroubleKind::BadInput, "the receipt is longer than paper is cut");
    const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_A8, raster_dots, rows)};
    lay_out(thermal_pen(surface.get()).get(), slip, true, roll);
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return trouble(TroubleKind::PrinterGone, "there is no memory to lay out the receipt");
    return "P4\n" + std::to_string(raster_dots) + " " + std::to_string(rows) + "\n" +
           bits_of(surface.get(), rows);
}

Result<void> write_pdf(const Slip& slip, const std::filesystem::path& target) {
    if (!chinese_font_is_there()) return no_font();
    std::filesystem::path half = target;
    half += ".tmp";
    const Surface surface{
        cairo_pdf_surface_create(half.c_str(), mm(paper_for(slip).width), mm(length_max_mm))};
    fill(surface.get(), slip);
    const cairo_status_t status = cairo_surface_status(surface.get());
    std::error_code error;
    if (status == CAIRO_STATUS_SUCCESS) std::filesystem::rename(half, target, error);
    if (status == CAIRO_STATUS_SUCCESS && !error) return {};
    std::filesystem::remove(half, error);
    const auto space = std::filesystem::space(target.parent_path(), error);
    if (!error && space.available < 1024 * 1024)
        return trouble(TroubleKind::DiskFull, "the print folder's disk is full");
    return trouble(TroubleKind::PrinterGone, "the print folder cannot be written");
}

} // namespace fengqiao::paper
